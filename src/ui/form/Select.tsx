import { classes } from '../classes.ts'
import { Icon } from '../icons/Icon.tsx'
import styles from './control.module.css'
import { Field, type FieldTexts } from './Field.tsx'

export type SelectProps<T extends string> = FieldTexts & {
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T | ''
  readonly onChange: (value: T) => void
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { options, value, onChange, placeholder, isDisabled } = props
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <Field {...props}>
      {(control) => (
        <span className={styles.selectBox}>
          <select
            {...control}
            className={classes(styles.control, styles.select)}
            value={value}
            disabled={isDisabled}
            onChange={(event) => choose(event.target.value)}
          >
            {placeholder !== undefined && (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron" />
        </span>
      )}
    </Field>
  )
}
