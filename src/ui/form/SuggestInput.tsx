import { useId } from 'react'
import styles from './control.module.css'
import { Field, type FieldTexts } from './Field.tsx'

/** Words, or words with what they stand for beside them. */
export type Suggestion = string | { readonly value: string; readonly label: string }

export type SuggestInputProps = FieldTexts & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Words that are offered while typing; any others are as good. */
  readonly suggestions: readonly Suggestion[]
  readonly maxLength?: number
  readonly placeholder?: string | undefined
  readonly isReadOnly?: boolean
  readonly onLeave?: () => void
}

/** A short plain value that may have been written elsewhere before: a person, an organisation, a currency. */
export function SuggestInput(props: SuggestInputProps) {
  const { value, onChange, suggestions, placeholder, maxLength, isReadOnly, onLeave } = props
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
            maxLength={maxLength}
            readOnly={isReadOnly}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onLeave}
          />
          {suggestions.length > 0 && (
            <datalist id={list}>
              {suggestions.map((suggestion) => {
                const option = typeof suggestion === 'string' ? { value: suggestion } : suggestion
                return <option key={option.value} {...option} />
              })}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}
