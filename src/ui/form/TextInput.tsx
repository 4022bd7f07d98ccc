import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react'
import styles from './control.module.css'
import { Field, type FieldTexts } from './Field.tsx'

export type TextInputProps = FieldTexts & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: Extract<
    HTMLInputTypeAttribute,
    'text' | 'date' | 'time' | 'email' | 'tel' | 'url' | 'search' | 'number'
  >
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly placeholder?: string
  /** Language of what is written, if not the interface's. */
  readonly lang?: string
  readonly maxLength?: number
  readonly isReadOnly?: boolean
  readonly onLeave?: () => void
}

/** A short plain value. Shared texts use BoundText. */
export function TextInput(props: TextInputProps) {
  const {
    value,
    onChange,
    type = 'text',
    autoComplete = 'off',
    isReadOnly,
    onLeave,
    placeholder,
    lang,
    maxLength,
  } = props
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          className={styles.control}
          type={type}
          value={value}
          autoComplete={autoComplete}
          placeholder={placeholder}
          lang={lang}
          dir={type === 'text' || type === 'search' ? 'auto' : undefined}
          maxLength={maxLength}
          readOnly={isReadOnly}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  )
}
