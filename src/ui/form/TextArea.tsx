import styles from './control.module.css'
import { Field, type FieldTexts } from './Field.tsx'

export type TextAreaProps = FieldTexts & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly placeholder?: string
  readonly lang?: string
  readonly isReadOnly?: boolean
}

/** A longer plain value that is not shared text: a pasted link, a reason. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 3, placeholder, lang, isReadOnly } = props
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          className={styles.control}
          dir="auto"
          rows={rows}
          // Chromium writes the state of other fields in plain words into its session files.
          autoComplete="off"
          value={value}
          placeholder={placeholder}
          lang={lang}
          readOnly={isReadOnly}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
