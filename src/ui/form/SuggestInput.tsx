import { useId } from 'react'
import styles from './control.module.css'
import { Field, type FieldTexts } from './Field.tsx'

export type SuggestInputProps = FieldTexts & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Words that are offered while typing; any others are as good. */
  readonly suggestions: readonly string[]
  readonly placeholder?: string | undefined
  readonly isReadOnly?: boolean
  readonly onLeave?: () => void
}

/** A short plain value that may have been written elsewhere before: a person, an organisation, a currency. */
export function SuggestInput(props: SuggestInputProps) {
  const { value, onChange, suggestions, placeholder, isReadOnly, onLeave } = props
  const list = useId()
  return (
    <Field {...props}>
      {(control) => (
        <>
          <input
            {...control}
            className={styles.control}
            type="text"
            dir="auto"
            list={suggestions.length > 0 ? list : undefined}
            autoComplete="off"
            value={value}
            placeholder={placeholder}
            readOnly={isReadOnly}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onLeave}
          />
          {suggestions.length > 0 && (
            <datalist id={list}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}
