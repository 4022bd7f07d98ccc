import type { ProgrammeSummary } from '../../device/workspace/workspace.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Grid } from '../../ui/layout/Layout.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { BackupLink } from '../BackupLink.tsx'
import { useExample } from '../useExample.ts'
import { useWatched, useWorkspace } from '../workspace.ts'
import { ContinueCard } from './ContinueCard.tsx'
import { Dossiers } from './Dossiers.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import styles from './HomePage.module.css'
import { MoreWays } from './MoreWays.tsx'
import { ProgrammeCard } from './ProgrammeCard.tsx'

/** [design §9] Reads Dexie alone: documents, seal and sync load only when something is opened. */
export default function HomePage() {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const summaries = useWatched(workspace.first.summaries)
  const example = useExample()
  const isEmpty = summaries?.length === 0
  return (
    <Page
      title={t('home.page.title')}
      lead={isEmpty ? t('home.page.leadEmpty') : undefined}
      windowTitle={t('common.app.name')}
    >
      {example.error && (
        <Banner tone="warning" title={t(`home.errors.${example.error}.title`)}>
          {t(`home.errors.${example.error}.text`)}
        </Banner>
      )}
      {isEmpty && (
        <>
          <FirstSteps example={example} />
          <div>
            <BackupLink />
          </div>
        </>
      )}
      {summaries && !isEmpty && (
        <div className={styles.columns}>
          <Programmes summaries={summaries} />
          <MoreWays example={summaries.some(({ isExercise }) => isExercise) ? null : example} />
        </div>
      )}
      <Dossiers />
      <footer className={styles.foot}>
        <LinkButton href="/settings" kind="quiet" icon="settings">
          {t('home.foot.settings')}
        </LinkButton>
        <LinkButton href="/safety" kind="quiet" icon="device">
          {t('home.foot.safety')}
        </LinkButton>
        <LinkButton href="/install" kind="quiet" icon="download">
          {t('home.foot.install')}
        </LinkButton>
        <LinkButton href="/reference" kind="quiet" icon="bridge">
          {t('home.foot.reference')}
        </LinkButton>
        <LinkButton href="/help" kind="quiet" icon="help">
          {t('home.foot.help')}
        </LinkButton>
        <LinkButton href="/protection" kind="quiet" icon="lock">
          {t('home.foot.protection')}
        </LinkButton>
      </footer>
    </Page>
  )
}

/** The one used last comes first, with what would help now. */
function Programmes({ summaries }: { readonly summaries: readonly ProgrammeSummary[] }) {
  const { t } = useTexts()
  const [latest, ...others] = summaries
  return (
    <div className={styles.programmes}>
      {latest && <ContinueCard summary={latest} />}
      {others.length > 0 && (
        <Grid>
          {others.map((summary) => (
            <ProgrammeCard key={summary.circleId} summary={summary} />
          ))}
        </Grid>
      )}
      {others.length > 0 && (
        <div>
          <LinkButton href="/portfolio" icon="cards">
            {t('home.sideBySide')}
          </LinkButton>
        </div>
      )}
    </div>
  )
}
