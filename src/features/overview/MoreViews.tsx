import { Link } from 'wouter'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './PathStrip.module.css'

const VIEWS = [
  { id: 'group', path: '/group' },
  { id: 'teams', path: '/teams' },
  { id: 'facilitate', path: '/facilitate' },
  { id: 'theme', path: '/theme' },
  { id: 'levels', path: '/levels' },
  { id: 'bid', path: '/bid' },
] as const

/** Pages that are needed now and then, beside the path. */
export function MoreViews({ base }: { readonly base: string }) {
  const { t } = useTexts()
  return (
    <Section title={t('overview.more.title')}>
      <div className={styles.links}>
        {VIEWS.map(({ id, path }) => (
          <Link key={id} href={base + path} className={styles.link}>
            {t(`overview.more.${id}`)}
          </Link>
        ))}
      </div>
    </Section>
  )
}
