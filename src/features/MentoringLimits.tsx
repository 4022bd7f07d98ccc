import { LIMITS } from '../method/essentials.ts'
import { Icon } from '../ui/icons/Icon.tsx'
import { useTexts } from '../ui/Texts.tsx'
import styles from './MentoringLimits.module.css'
import { useFormSheet } from './useFormSheet.ts'

/** What mentoring leaves to others, each with a word on why, or on where the border is soft (S44–S50). */
export function MentoringLimits() {
  const { t } = useTexts()
  const sheet = useFormSheet('mentoringEssentials')
  if (!sheet) return null
  return (
    <dl className={styles.limits}>
      {LIMITS.map((id) => (
        <div key={id}>
          <dt>
            <Icon name="close" />
            {sheet.texts.of(`isNot/${id}`).label}
          </dt>
          <dd>{t(`essentials.limits.${id}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
