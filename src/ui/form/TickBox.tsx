import styles from './TickBox.module.css'

export type TickBoxProps = {
  readonly id: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly isDisabled: boolean
  readonly describedBy?: string | undefined
}

/** The box alone, where its label is written by the page; with a plain label, `Checkbox`. */
export function TickBox({ id, isChecked, onChange, isDisabled, describedBy }: TickBoxProps) {
  return (
    <input
      id={id}
      type="checkbox"
      className={styles.box}
      checked={isChecked}
      disabled={isDisabled}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}
