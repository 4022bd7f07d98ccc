import { useTexts } from '../../ui/Texts.tsx'
import styles from './beginnings.module.css'

const SIZE = 96
const RING = 34

/** Cities around one table, all of the same size: each gives to and takes from every other. */
export function EqualsPicture({ count }: { readonly count: number }) {
  const { t } = useTexts()
  const places = Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2
    return { x: SIZE / 2 + RING * Math.cos(angle), y: SIZE / 2 + RING * Math.sin(angle) }
  })
  const pairs = places.flatMap((from, index) => places.slice(index + 1).map((to) => ({ from, to })))
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      width={SIZE}
      height={SIZE}
      role="img"
      aria-label={t('programmes.community.picture', { count })}
    >
      {pairs.map(({ from, to }) => (
        <line
          key={`${from.x} ${from.y} ${to.x} ${to.y}`}
          className={styles.thread}
          {...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }}
        />
      ))}
      {places.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className={styles.visit} cx={x} cy={y} r={7} />
      ))}
    </svg>
  )
}
