import { useId } from 'react'
import hiddenStyles from '../layout/VisuallyHidden.module.css'
import styles from './Rating.module.css'

export type RatingProps = {
  readonly legend: string
  readonly isLegendHidden?: boolean
  readonly min: number
  readonly max: number
  readonly value: number | null
  /** A second tap on the chosen one takes it away. */
  readonly onChange: (value: number | null) => void
  /** What the ends mean: "poor", "very good". */
  readonly low?: string | undefined
  readonly high?: string | undefined
  readonly isReadOnly?: boolean
}

/** A place on a scale of few steps: radio buttons side by side. */
export function Rating(props: RatingProps) {
  const { legend, isLegendHidden, min, max, value, onChange, low, high, isReadOnly = false } = props
  const name = useId()
  const steps = Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => min + index)
  return (
    <fieldset className={styles.rating} disabled={isReadOnly}>
      <legend className={isLegendHidden ? hiddenStyles.hidden : styles.legend}>{legend}</legend>
      <div className={styles.scale}>
        {low && <span className={styles.end}>{low}</span>}
        <span className={styles.steps}>
          {steps.map((step) => (
            <label key={step} className={styles.step}>
              <input
                type="radio"
                className={styles.input}
                name={name}
                value={step}
                checked={value === step}
                aria-label={nameOfStep(step, { min, max, low, high })}
                onChange={() => onChange(step)}
                onClick={() => value === step && onChange(null)}
              />
              {step}
            </label>
          ))}
        </span>
        {high && <span className={styles.end}>{high}</span>}
      </div>
    </fieldset>
  )
}

const nameOfStep = (step: number, { min, max, low, high }: Pick<RatingProps, 'min' | 'max' | 'low' | 'high'>) => {
  const end = step === min ? low : step === max ? high : undefined
  return end ? `${step}, ${end}` : `${step}`
}
