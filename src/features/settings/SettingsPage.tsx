import { useLiveQuery } from 'dexie-react-hooks'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { BackupLink } from '../BackupLink.tsx'
import { canKeepAwake } from '../keepAwake.ts'
import { useWorkspace } from '../workspace.ts'
import { AppearancePart } from './AppearancePart.tsx'
import { AwakePart } from './AwakePart.tsx'
import { ErasePart } from './ErasePart.tsx'
import { PersonPart } from './PersonPart.tsx'
import { StoragePart } from './StoragePart.tsx'
import styles from './settings.module.css'

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
          {canKeepAwake() && (
            <Section title={t('settings.capture.title')}>
              <AwakePart />
            </Section>
          )}
        </>
      )}
      <Section title={t('settings.storage.title')}>
        <StoragePart />
      </Section>
      <Section title={t('settings.files.title')}>
        <p>{t('settings.files.text')}</p>
        <div className={styles.links}>
          <LinkButton href="/safety" icon="device">
            {t('settings.files.open')}
          </LinkButton>
          <BackupLink />
        </div>
      </Section>
      <Section title={t('settings.about.title')}>
        <p>{t('settings.about.text')}</p>
        <div>
          <LinkButton href="/protection" icon="lock">
            {t('settings.about.protection')}
          </LinkButton>
        </div>
      </Section>
      <Section title={t('settings.erase.title')} lead={t('settings.erase.lead')}>
        <ErasePart />
      </Section>
    </Page>
  )
}
