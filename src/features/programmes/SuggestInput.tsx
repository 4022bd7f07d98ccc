import { useId } from 'react'
import styles from '../../ui/form/control.module.css'
import { Field, type FieldTexts } from '../../ui/form/Field.tsx'

export type SuggestInputProps = FieldTexts & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly suggestions: readonly { readonly value: string; readonly label?: string }[]
  readonly onLeave?: () => void
}

/** Free text with names to pick from; whatever else is typed is as good. */
export function SuggestInput(props: SuggestInputProps) {
  const { value, onChange, suggestions, onLeave } = props
  const id = useId()
  return (
    <Field {...props}>
      {(control) => (
        <>
          <input
            {...control}
            className={styles.control}
            dir="auto"
            autoComplete="off"
            maxLength={200}
            list={`${id}-names`}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onLeave}
          />
          <datalist id={`${id}-names`}>
            {suggestions.map((suggestion) => (
              <option key={suggestion.value} value={suggestion.value} label={suggestion.label} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
