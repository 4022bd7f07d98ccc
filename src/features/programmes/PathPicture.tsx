import type { StageId } from '../../method/path.ts'
import { formatList } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './beginnings.module.css'

const STEP = 16
const HIGH = 20

/** A path as a string of beads; visits are larger. The words beside it say as much. */
export function PathPicture({ order }: { readonly order: readonly StageId[] }) {
  const { t, language } = useTexts()
  const names = formatList(
    order.map((stage) => t(`method.stage.${stage}`)),
    language,
  )
  const wide = Math.max(order.length, 1) * STEP
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${wide} ${HIGH}`}
      width={wide}
      height={HIGH}
      role="img"
      aria-label={order.length === 0 ? t('programmes.begin.noStage') : t('programmes.begin.stages', { names })}
    >
      {order.length === 0 && <circle className={styles.open} cx={STEP / 2} cy={HIGH / 2} r={5} />}
      {order.length > 1 && (
        <line className={styles.thread} x1={STEP / 2} x2={wide - STEP / 2} y1={HIGH / 2} y2={HIGH / 2} />
      )}
      {order.map((stage, index) => (
        <circle
          key={stage}
          className={stage.startsWith('visit') ? styles.visit : styles.bead}
          cx={STEP / 2 + index * STEP}
          cy={HIGH / 2}
          r={stage.startsWith('visit') ? 6 : 3.5}
        />
      ))}
    </svg>
  )
}
