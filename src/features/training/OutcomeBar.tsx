import { OUTCOMES, type Outcome } from '../../method/training.ts'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './training.module.css'

/** How the expectations turned out, as a bar with the same in words; of all of them together, never by city (S136). */
export function OutcomeBar({ outcomes }: { readonly outcomes: readonly (Outcome | null)[] }) {
  const { t } = useTexts()
  const counts = OUTCOMES.map((outcome) => ({ outcome, count: outcomes.filter((one) => one === outcome).length }))
  const seen = counts.reduce((sum, { count }) => sum + count, 0)
  const words = [
    t('training.expect.seen', { number: seen, all: outcomes.length }),
    ...counts.flatMap(({ outcome, count }) =>
      count > 0 ? [t('training.expect.counted', { what: t(`training.outcome.${outcome}`), number: count })] : [],
    ),
  ].join(' · ')
  let from = 0
  const parts = counts.map(({ outcome, count }) => {
    const part = { outcome, x: from, width: (count / Math.max(1, outcomes.length)) * 100 }
    from += part.width
    return part
  })
  return (
    <figure className={styles.outcomes}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className={styles.bar}>
        <rect width="100" height="6" className={styles.unseen} />
        {parts.map(({ outcome, x, width }) => (
          <rect key={outcome} x={x} width={width} height="6" className={styles[outcome]} />
        ))}
      </svg>
      <figcaption aria-live="polite">{words}</figcaption>
    </figure>
  )
}
