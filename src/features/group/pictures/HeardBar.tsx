import type { HeardTotals } from '../../../method/group.ts'
import { useTexts } from '../../../ui/Texts.tsx'
import styles from './pictures.module.css'

/** Two parts of one bar, told apart by pattern and words. */
export function HeardBar({ totals: { insider, outsider } }: { readonly totals: HeardTotals }) {
  const { t } = useTexts()
  const share = (insider / (insider + outsider)) * 100
  const [left, right] = [t('group.heard.insiders', { count: insider }), t('group.heard.outsiders', { count: outsider })]
  return (
    <figure className={styles.heard}>
      <svg
        className={styles.bar}
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${left}, ${right}`}
      >
        <defs>
          <pattern id="heard-stripes" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="3" height="3" className={styles.stripeGround} />
            <rect width="1.2" height="3" className={styles.stripe} />
          </pattern>
        </defs>
        <rect width={share} height="10" className={styles.insiders} />
        <rect x={share} width={100 - share} height="10" fill="url(#heard-stripes)" />
      </svg>
      <figcaption className={styles.barWords}>
        <span>{left}</span>
        <span>{right}</span>
      </figcaption>
    </figure>
  )
}
