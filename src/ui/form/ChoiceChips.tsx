import { useId } from 'react'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/paths.ts'
import hiddenStyles from '../layout/VisuallyHidden.module.css'
import styles from './ChoiceChips.module.css'

export type Choice<T extends string> = {
  readonly value: T
  readonly label: string
  readonly icon?: IconName
  readonly help?: string
}
type Common<T extends string> = {
  readonly legend: string
  readonly isLegendHidden?: boolean
  readonly help?: string
  readonly options: readonly Choice<T>[]
}
/** `one`: radio buttons, a second tap on the chosen one clears it if `isClearable`. `many`: checkboxes. */
export type ChoiceChipsProps<T extends string> = Common<T> &
  (
    | {
        readonly mode?: 'one'
        readonly value: T | null
        readonly isClearable?: boolean
        readonly onChange: (value: T | null) => void
      }
    | { readonly mode: 'many'; readonly values: readonly T[]; readonly onChange: (values: readonly T[]) => void }
  )

/** Few choices as large chips. */
export function ChoiceChips<T extends string>(props: ChoiceChipsProps<T>) {
  const { legend, isLegendHidden, help, options } = props
  const id = useId()
  const isChosen = (value: T) => (props.mode === 'many' ? props.values.includes(value) : props.value === value)
  const choose = (value: T) => {
    if (props.mode !== 'many') return props.onChange(value)
    // In the order of the options, whatever the order of the taps.
    props.onChange(options.map((option) => option.value).filter((other) => isChosen(other) !== (other === value)))
  }
  const clear = (value: T) => {
    if (props.mode !== 'many' && props.isClearable && isChosen(value)) props.onChange(null)
  }
  return (
    <fieldset className={styles.group} aria-describedby={help ? `${id}-help` : undefined}>
      <legend className={isLegendHidden ? hiddenStyles.hidden : styles.legend}>{legend}</legend>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      <div className={styles.chips}>
        {options.map(({ value, label, icon, help: tip }) => (
          <label key={value} className={styles.chip} title={tip}>
            <input
              type={props.mode === 'many' ? 'checkbox' : 'radio'}
              className={styles.input}
              name={id}
              value={value}
              checked={isChosen(value)}
              onChange={() => choose(value)}
              onClick={() => clear(value)}
            />
            {isChosen(value) ? <Icon name="check" /> : icon && <Icon name={icon} />}
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
