import { useLocation } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readDossier } from '../../documents/dossier.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useAccess } from '../useAccess.ts'
import { useDocument } from '../useDocument.ts'
import { useCircles } from '../workspace.ts'
import { FormList } from './FormList.tsx'
import { LeaveMenu } from './LeaveMenu.tsx'
import { ShareOverview } from './ShareOverview.tsx'

/** What an organisation prepares: its forms, part by part, and the ways on. */
export default function DossierPage() {
  const { t } = useTexts()
  const { team } = useCircles()
  if (team) return <Arrived team={team} />
  return (
    <Page title={t('home.dossiers.untitled')} breadcrumbs={[{ href: '/', label: t('dossiers.crumbs.home') }]}>
      <EmptyState icon="clock" title={t('dossiers.waiting.title')}>
        {t('dossiers.waiting.text')}
      </EmptyState>
    </Page>
  )
}

function Arrived({ team }: { readonly team: OpenCircle }) {
  const { t } = useTexts()
  const [, go] = useLocation()
  const dossier = useDocument(team, readDossier)
  const isReadOnly = useAccess(team) === 'readOnly'
  return (
    <Page
      title={dossier?.organisation || t('home.dossiers.untitled')}
      windowTitle={t('dossiers.page.window')}
      lead={t(`dossiers.kinds.${dossier?.kind ?? 'city'}.lead`)}
      circle={{ circle: 'team', label: t('dossiers.page.circle') }}
      breadcrumbs={[{ href: '/', label: t('dossiers.crumbs.home') }]}
      menu={<LeaveMenu onLeft={() => go('/')} />}
    >
      {isReadOnly && <Banner title={t('dossiers.page.readOnly')}>{t('dossiers.page.readOnlyText')}</Banner>}
      <FormList team={team} isReadOnly={isReadOnly} organisation={dossier?.organisation ?? ''} />
      <ShareOverview team={team} />
    </Page>
  )
}
