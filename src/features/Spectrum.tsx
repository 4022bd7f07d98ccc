import { isDeciding, SPECTRUM } from '../method/essentials.ts'
import { formatList } from '../ui/formats.ts'
import { useTexts } from '../ui/Texts.tsx'
import styles from './Spectrum.module.css'
import { useFormSheet } from './useFormSheet.ts'

const WIDTH = 900
const HEIGHT = 72
const STEP = WIDTH / SPECTRUM.length
/** The border is soft: guides do not draw it sharply between "direction" and "advise". */
const BORDER = STEP * SPECTRUM.filter((position) => !isDeciding(position)).length

/** From helping to deciding (S43): the more room one side takes, the less the other has. `at`: where somebody stands. */
export function Spectrum({ at = '' }: { readonly at?: string }) {
  const { t, language } = useTexts()
  const sheet = useFormSheet('mentoringEssentials')
  const label = (id: string) => sheet?.texts.of(`spectrum/${id}`).label ?? id
  const index = SPECTRUM.indexOf(at)
  const words = t('essentials.spectrum.picture', { positions: formatList(SPECTRUM.map(label), language) })
  const placed = index < 0 ? '' : ` ${t('essentials.spectrum.placed', { position: label(at) })}`
  return (
    <figure className={styles.spectrum}>
      <figcaption className={styles.ends}>
        <span>{t('essentials.spectrum.helping')}</span>
        <span>{t('essentials.spectrum.deciding')}</span>
      </figcaption>
      <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img">
        <title>{words + placed}</title>
        <polygon className={styles.mentee} points={`0,0 ${WIDTH},0 ${WIDTH},12 0,${HEIGHT}`} />
        <polygon className={styles.mentor} points={`${WIDTH},12 ${WIDTH},${HEIGHT} 0,${HEIGHT}`} />
        {[styles.under, styles.border].map((look) => (
          <line key={look} className={look} x1={BORDER} x2={BORDER} y1={0} y2={HEIGHT} />
        ))}
        {index >= 0 && (
          <line className={styles.at} x1={(index + 0.5) * STEP} x2={(index + 0.5) * STEP} y1={0} y2={HEIGHT} />
        )}
      </svg>
      <p className={styles.ends} aria-hidden="true">
        <span>{t('essentials.spectrum.menteeRoom')}</span>
        <span>{t('essentials.spectrum.mentorRoom')}</span>
      </p>
    </figure>
  )
}
