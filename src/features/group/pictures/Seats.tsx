import { useTexts } from '../../../ui/Texts.tsx'
import styles from './pictures.module.css'

const STEP = 24

/** As many seats as are usual, those taken filled in; what goes beyond stands apart. The words say the same. */
export function Seats({ taken, usual }: { readonly taken: number; readonly usual: number }) {
  const { t } = useTexts()
  const words = t('group.members.count', { count: taken, usual })
  const all = Math.max(taken, usual)
  const gap = (seat: number) => (seat >= usual ? STEP / 2 : 0)
  return (
    <div className={styles.seats}>
      <svg
        className={styles.seatRow}
        viewBox={`0 0 ${all * STEP + gap(all)} ${STEP}`}
        style={{ maxInlineSize: `${(all * STEP) / 16}rem` }}
        aria-hidden="true"
      >
        {Array.from({ length: all }, (_, seat) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: seats are all alike
            key={seat}
            className={seat < taken ? styles.taken : styles.free}
            cx={seat * STEP + STEP / 2 + gap(seat)}
            cy={STEP / 2}
            r={STEP / 2 - 4}
          />
        ))}
      </svg>
      <p>{words}</p>
    </div>
  )
}
