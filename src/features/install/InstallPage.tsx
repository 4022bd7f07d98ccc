import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { InstallSteps } from './InstallSteps.tsx'
import { NewsList } from './NewsNotice.tsx'
import { NEWS } from './news.ts'
import { ReadyCheck } from './ReadyCheck.tsx'

/** Installing, being ready without a network, and what is new. */
export default function InstallPage() {
  const { t } = useTexts()
  return (
    <Page
      title={t('install.page.title')}
      lead={t('install.page.lead')}
      breadcrumbs={[{ href: '/', label: t('install.crumbs.home') }]}
    >
      <Section title={t('install.ready.title')} lead={t('install.ready.lead')}>
        <ReadyCheck />
      </Section>
      <Section title={t('install.how.title')}>
        <InstallSteps />
      </Section>
      <Section title={t('install.news.title')}>
        <NewsList ids={NEWS} />
      </Section>
    </Page>
  )
}
