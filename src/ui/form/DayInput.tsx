import { useRef } from 'react'
import { Icon } from '../icons/Icon.tsx'
import controls from './control.module.css'
import styles from './DayInput.module.css'
import { Field, type FieldTexts } from './Field.tsx'

export type DayInputProps = FieldTexts & {
  /** As typed: "12/03/2026", "March 2026", "after the budget vote". */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
  /** The day that was understood, as YYYY-MM-DD; empty for plain words. */
  readonly day: string
  readonly onPick: (day: string) => void
  /** "Choose from the calendar". */
  readonly pickLabel: string
  /** What was understood: "12 March 2026". */
  readonly understood?: string | undefined
  readonly isReadOnly?: boolean
}

/** A date typed as one likes, or chosen from the device's own calendar. */
export function DayInput(props: DayInputProps) {
  const { value, onChange, onLeave, day, onPick, pickLabel, understood, isReadOnly } = props
  const calendar = useRef<HTMLInputElement>(null)
  return (
    <Field {...props}>
      {(control) => (
        <>
          <span className={styles.row}>
            <input
              {...control}
              className={controls.control}
              type="text"
              dir="auto"
              autoComplete="off"
              value={value}
              readOnly={isReadOnly}
              onChange={(event) => onChange(event.target.value)}
              onBlur={onLeave}
            />
            {!isReadOnly && (
              <span className={styles.pick} title={pickLabel}>
                <Icon name="calendar" size={1.375} />
                <input
                  ref={calendar}
                  className={styles.calendar}
                  type="date"
                  aria-label={`${props.label}: ${pickLabel}`}
                  autoComplete="off"
                  value={day}
                  onChange={(event) => onPick(event.target.value)}
                  onClick={() => openPicker(calendar.current)}
                />
              </span>
            )}
          </span>
          {understood && <span className={styles.understood}>{understood}</span>}
        </>
      )}
    </Field>
  )
}

const openPicker = (field: HTMLInputElement | null) => {
  try {
    field?.showPicker()
  } catch {
    // Not everywhere: the field itself still takes a date by keyboard.
  }
}
