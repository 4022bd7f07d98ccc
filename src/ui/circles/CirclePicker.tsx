import { useId } from 'react'
import { classes } from '../classes.ts'
import { Icon } from '../icons/Icon.tsx'
import colours from './audience.module.css'
import { type Audience, audienceIcons } from './audience.ts'
import styles from './CirclePicker.module.css'

export type CircleOption = {
  readonly circle: Audience
  readonly label: string
  /** Who that is here: "Officers of the mentee city, 3 people". */
  readonly description?: string
  /** Why it cannot be chosen; the option stays visible. */
  readonly unavailable?: string
}
export type CirclePickerProps = {
  readonly legend: string
  readonly options: readonly CircleOption[]
  readonly value: Audience
  readonly onChange: (circle: Audience) => void
  readonly help?: string
}

/** Who can read this: radio buttons, so that arrow keys and screen readers work as everywhere. */
export function CirclePicker({ legend, options, value, onChange, help }: CirclePickerProps) {
  const id = useId()
  return (
    <fieldset className={styles.picker} aria-describedby={help ? `${id}-help` : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      <div className={styles.options}>
        {options.map((option) => (
          <CircleChoice
            key={option.circle}
            option={option}
            name={id}
            isChosen={option.circle === value}
            onChoose={() => onChange(option.circle)}
          />
        ))}
      </div>
    </fieldset>
  )
}

type ChoiceProps = {
  readonly option: CircleOption
  readonly name: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function CircleChoice({ option, name, isChosen, onChoose }: ChoiceProps) {
  const { circle, label, description, unavailable } = option
  const detail = unavailable ?? description
  const id = `${name}-${circle}`
  return (
    <label className={classes(styles.option, colours[circle], unavailable && styles.unavailable)}>
      <input
        type="radio"
        className={styles.radio}
        name={name}
        value={circle}
        checked={isChosen}
        disabled={unavailable !== undefined}
        aria-labelledby={`${id}-label`}
        aria-describedby={detail ? `${id}-detail` : undefined}
        onChange={onChoose}
      />
      <Icon name={audienceIcons[circle]} size={1.5} />
      <span className={styles.words}>
        <span id={`${id}-label`} className={styles.label}>
          {label}
        </span>
        {detail && (
          <span id={`${id}-detail`} className={styles.detail}>
            {detail}
          </span>
        )}
      </span>
      <span className={styles.mark}>{isChosen && <Icon name="check" />}</span>
    </label>
  )
}
