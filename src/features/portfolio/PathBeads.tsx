import type { StageId, StageState } from '../../method/path.ts'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './portfolio.module.css'

const STEP = 12
const HIGH = 14

export type PathBeadsProps = {
  readonly order: readonly StageId[]
  readonly states: Readonly<Partial<Record<StageId, StageState>>>
}

/** The stages as beads: full when done, half when under way, hollow when open; the words say how many are done. */
export function PathBeads({ order, states }: PathBeadsProps) {
  const { t } = useTexts()
  const done = order.filter((stage) => states[stage] === 'done').length
  return (
    <svg
      className={styles.beads}
      viewBox={`0 0 ${order.length * STEP} ${HIGH}`}
      width={order.length * STEP}
      height={HIGH}
      role="img"
      aria-label={t('portfolio.stage.doneCount', { count: done, all: order.length })}
    >
      {order.map((stage, index) => {
        const [x, y] = [index * STEP + STEP / 2, HIGH / 2]
        const state = states[stage] ?? 'open'
        return (
          <g key={stage}>
            <circle className={state === 'done' ? styles.full : styles.hollow} cx={x} cy={y} r={4} />
            {state === 'going' && <path className={styles.full} d={`M${x} ${y - 4}a4 4 0 0 0 0 8z`} />}
            {state === 'paused' && <path className={styles.bar} d={`M${x - 1.5} ${y - 2}v4m3-4v4`} />}
          </g>
        )
      })}
    </svg>
  )
}
