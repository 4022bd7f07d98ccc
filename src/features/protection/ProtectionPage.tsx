import { Banner } from '../../ui/feedback/Banner.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './protection.module.css'

const PROTECTED = ['hub', 'network', 'otherTeams', 'rest', 'forgery', 'loss'] as const
const UNPROTECTED = ['holder', 'talk', 'leaving', 'deleted', 'metadata', 'app', 'device', 'lastNotes'] as const

/** [L10] What is protected against whom, and what is not, in plain words. */
export default function ProtectionPage() {
  const { t } = useTexts()
  return (
    <Page
      title={t('protection.page.title')}
      lead={t('protection.page.lead')}
      width="text"
      breadcrumbs={[{ href: '/', label: t('protection.crumbs.home') }]}
    >
      <Section title={t('protection.is.title')}>
        <Points of="is" ids={PROTECTED} />
      </Section>
      <Section title={t('protection.isNot.title')} lead={t('protection.isNot.lead')}>
        <Points of="isNot" ids={UNPROTECTED} />
      </Section>
      <Banner title={t('protection.advice.title')}>{t('protection.advice.text')}</Banner>
    </Page>
  )
}

function Points({ of, ids }: { readonly of: 'is' | 'isNot'; readonly ids: readonly string[] }) {
  const { t } = useTexts()
  return (
    <dl className={styles.points}>
      {ids.map((id) => (
        <div key={id} className={styles.point}>
          <Icon name={of === 'is' ? 'lock' : 'warning'} size={1.5} />
          <dt>{t(`protection.${of}.${id}.who`)}</dt>
          <dd>{t(`protection.${of}.${id}.what`)}</dd>
        </div>
      ))}
    </dl>
  )
}
