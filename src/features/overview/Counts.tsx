import { Link } from 'wouter'
import { formatNumber } from '../../ui/formats.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { IconName } from '../../ui/icons/paths.ts'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './overview.module.css'
import type { Overview } from './useOverview.ts'

type Count = { readonly id: string; readonly icon: IconName; readonly count: number; readonly path: string }

/** What has been gathered so far; each figure leads to where it comes from. */
export function Counts({ overview, base }: { readonly overview: Overview; readonly base: string }) {
  const { t, language } = useTexts()
  const { progress, remarks, programme } = overview
  const ofProgramme: readonly Count[] = [
    { id: 'visits', icon: 'visit', count: progress.visits, path: '/visits' },
    { id: 'sheets', icon: 'pen', count: progress.sheets, path: '/visits' },
    { id: 'remarks', icon: 'talk', count: remarks, path: '/visits' },
  ]
  const counts: readonly Count[] = [
    ...(programme ? ofProgramme : []),
    { id: 'rows', icon: 'plan', count: progress.rows, path: '/plan' },
    { id: 'suggestions', icon: 'star', count: progress.openSuggestions, path: '/plan' },
    { id: 'members', icon: 'people', count: progress.members, path: '/people' },
  ]
  return (
    <ul className={styles.counts} aria-label={t('overview.counts.label')}>
      {counts.map(({ id, icon, count, path }) => (
        <li key={id}>
          <Link href={base + path} className={styles.count}>
            <Icon name={icon} size={1.5} />
            <strong className={styles.figure}>{formatNumber(count, language)}</strong>
            <span>{t(`overview.counts.${id}`, { count })}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
