import { useId } from 'react'
import styles from './Checkbox.module.css'
import { TickBox } from './TickBox.tsx'

export type CheckboxProps = {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly help?: string
  readonly isDisabled?: boolean
}

export function Checkbox({ label, isChecked, onChange, help, isDisabled = false }: CheckboxProps) {
  const id = useId()
  return (
    <div className={styles.row}>
      <TickBox
        id={id}
        isChecked={isChecked}
        isDisabled={isDisabled}
        describedBy={help && `${id}-help`}
        onChange={onChange}
      />
      <div>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {help && (
          <p id={`${id}-help`} className={styles.help}>
            {help}
          </p>
        )}
      </div>
    </div>
  )
}
