import { Link } from 'wouter'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useIsCommunity } from '../useIsCommunity.ts'
import styles from './PathStrip.module.css'

const VIEWS = [
  { id: 'group', path: '/group' },
  { id: 'teams', path: '/teams' },
  { id: 'facilitate', path: '/facilitate' },
  { id: 'theme', path: '/theme' },
  { id: 'levels', path: '/levels' },
  { id: 'bid', path: '/bid' },
] as const
/** What is about a mentor's and a mentee's side: equals have neither (S266). */
const OF_TWO_SIDES: readonly string[] = ['teams', 'bid']

/** Pages that are needed now and then, beside the path. */
export function MoreViews({ base }: { readonly base: string }) {
  const { t } = useTexts()
  const isCommunity = useIsCommunity()
  const views = VIEWS.filter(({ id }) => !isCommunity || !OF_TWO_SIDES.includes(id))
  return (
    <Section title={t('overview.more.title')}>
      <div className={styles.links}>
        {views.map(({ id, path }) => (
          <Link key={id} href={base + path} className={styles.link}>
            {t(`overview.more.${id}`)}
          </Link>
        ))}
      </div>
    </Section>
  )
}
