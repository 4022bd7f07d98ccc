import { Icon } from '../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './CityMark.module.css'
import { usePlan } from './PlanContext.tsx'

/** Whose action it is, among equal cities (S266); nothing where there is one plan alone. */
export function CityMark({ city }: { readonly city: string }) {
  const { t } = useTexts()
  const { community } = usePlan()
  if (!community) return null
  const isMine = city !== '' && city === community.mine
  return (
    <span className={styles.mark} data-mine={isMine || undefined}>
      <Icon name={city === '' ? 'help' : isMine ? 'star' : 'bridge'} size={1} />
      <VisuallyHidden>{t('plan.city.label')} </VisuallyHidden>
      <bdi>{community.nameOf(city)}</bdi>
      {isMine && <span className={styles.own}>{t('plan.city.own')}</span>}
    </span>
  )
}
