import { useId } from 'react'
import { classes } from '../classes.ts'
import { Icon } from '../icons/Icon.tsx'
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx'
import styles from './Progress.module.css'

export type ProgressProps = {
  readonly label: string
  readonly value: number
  readonly max: number
  /** "3 of 7 answered": shown, and what screen readers say. */
  readonly text: string
}

export function Progress({ label, value, max, text }: ProgressProps) {
  const id = useId()
  return (
    <div className={styles.progress}>
      <span className={styles.words}>
        <span id={id}>{label}</span>
        <span className={styles.text}>{text}</span>
      </span>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
        className={styles.track}
      >
        <div className={styles.bar} style={{ inlineSize: `${max > 0 ? Math.min(100, (value / max) * 100) : 0}%` }} />
      </div>
    </div>
  )
}

export type Step = {
  readonly id: string
  readonly label: string
  readonly state: 'done' | 'current' | 'ahead'
  /** "done", "now", "still to come": for screen readers. */
  readonly stateLabel: string
}

/** The way through several stages. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={classes(styles.step, styles[step.state])}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={styles.dot} aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" size={1} /> : index + 1}
          </span>
          <span>
            {step.label}
            <VisuallyHidden> {step.stateLabel}</VisuallyHidden>
          </span>
        </li>
      ))}
    </ol>
  )
}
