import type { ReactNode } from 'react'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Community } from '../useCommunity.ts'
import styles from './overview.module.css'

export type CitiesLineProps = { readonly community: Community; readonly children: ReactNode }

/** The equal cities of a community (S266), in the order they were named: no side, no rank. */
export function CitiesLine({ community, children }: CitiesLineProps) {
  const { t } = useTexts()
  const { cities, mine, nameOf } = community
  return (
    <div className={styles.head}>
      <p className={styles.side}>{t('overview.cities.kind')}</p>
      <ul className={styles.cities} aria-label={t('overview.cities.label')}>
        {cities.map(({ id, association }, index) => (
          <li key={id} className={styles.equal}>
            {index > 0 && (
              <span className={styles.bridge}>
                <Icon name="bridge" size={1.5} />
              </span>
            )}
            <div className={styles.city}>
              <p dir="auto" className={styles.name}>
                {nameOf(id)}
              </p>
              {(association || id === mine) && (
                <p className={styles.side}>
                  {association && <bdi>{association}</bdi>}
                  {association && id === mine && ' · '}
                  {id === mine && <span>{t('overview.cities.own')}</span>}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
