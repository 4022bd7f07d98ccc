import { useLiveQuery } from 'dexie-react-hooks'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWorkspace } from '../workspace.ts'
import { AppearancePart } from './AppearancePart.tsx'
import { PersonPart } from './PersonPart.tsx'
import { StoragePart } from './StoragePart.tsx'

export default function SettingsPage() {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const profile = useLiveQuery(() => workspace.profile(), [workspace])
  return (
    <Page
      title={t('settings.page.title')}
      lead={t('settings.page.lead')}
      width="text"
      breadcrumbs={[{ href: '/', label: t('settings.crumbs.home') }]}
    >
      {profile && (
        <>
          <Section title={t('settings.person.title')} lead={t('settings.person.lead')}>
            <PersonPart key={profile.memberId} profile={profile} />
          </Section>
          <Section title={t('settings.appearance.title')}>
            <AppearancePart profile={profile} />
          </Section>
        </>
      )}
      <Section title={t('settings.storage.title')}>
        <StoragePart />
      </Section>
      <Section title={t('settings.about.title')}>
        <p>{t('settings.about.text')}</p>
        <div>
          <LinkButton href="/protection" icon="lock">
            {t('settings.about.protection')}
          </LinkButton>
        </div>
      </Section>
    </Page>
  )
}
