import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCommunity } from '../useCommunity.ts'
import { CitiesLine } from './CitiesLine.tsx'
import styles from './overview.module.css'
import type { Overview } from './useOverview.ts'

/** The two cities, or the equal ones, and what they work on. */
export function PairLine({ overview }: { readonly overview: Overview }) {
  const { t } = useTexts()
  const community = useCommunity()
  const { mentee, mentor, programme } = overview
  if (community)
    return (
      <CitiesLine community={community}>
        <Facts programme={programme} />
      </CitiesLine>
    )
  // Two persons may be the sides of a light exchange (S8).
  const isLight = programme?.kind === 'light'
  return (
    <div className={styles.head}>
      <div className={styles.pair}>
        <CityName
          side={t(isLight ? 'programmes.light.mentee.legend' : 'method.side.menteeCity')}
          city={mentee}
          association={programme?.mentee.association}
        />
        <span className={styles.bridge}>
          <Icon name="bridge" size={2} />
        </span>
        <CityName
          side={t(isLight ? 'programmes.light.mentor.legend' : 'method.side.mentorCity')}
          city={mentor}
          association={programme?.mentor.association}
        />
      </div>
      <Facts programme={programme} />
    </div>
  )
}

function Facts({ programme }: Pick<Overview, 'programme'>) {
  const { t } = useTexts()
  if (!programme) return null
  const theme = programme.theme ? t(`method.theme.${programme.theme}`) : programme.themeText
  return (
    <p className={styles.facts}>
      {theme && (
        <bdi>
          {t('overview.facts.theme')} {theme}
        </bdi>
      )}
      <span>
        {t('overview.facts.purpose')} {t(`method.purpose.${programme.purpose}`)}
      </span>
    </p>
  )
}

type CityNameProps = { readonly side: string; readonly city: string; readonly association: string | undefined }

function CityName({ side, city, association }: CityNameProps) {
  const { t } = useTexts()
  return (
    <div className={styles.city}>
      <p className={styles.side}>{side}</p>
      <p dir="auto" className={styles.name}>
        {city || t('overview.facts.openCity')}
      </p>
      {association && (
        <p dir="auto" className={styles.side}>
          {association}
        </p>
      )}
    </div>
  )
}
