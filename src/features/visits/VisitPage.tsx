import { useCallback } from 'react'
import { useLocation, useParams } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readVisits, type Visit } from '../../documents/readVisits.ts'
import { deleteVisit, restoreVisit } from '../../documents/visits.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { GroupNotice } from '../GroupNotice.tsx'
import { useAccess } from '../useAccess.ts'
import { useCommunity } from '../useCommunity.ts'
import { useDocument } from '../useDocument.ts'
import { useReport } from '../useReport.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { Agenda } from './Agenda.tsx'
import { CheckLists } from './CheckLists.tsx'
import { useVisitRights } from './useVisitRights.ts'
import type { VisitItem } from './useVisits.ts'
import { VisitFacts } from './VisitFacts.tsx'
import { visitTitle } from './visitWords.ts'
import { WaitingPage } from './WaitingPage.tsx'

/** One visit: what it is for, its agenda, its lists (S198, S203–S209). */
export default function VisitPage() {
  const { programme } = useCircles()
  const { visitId = '' } = useParams<{ visitId: string }>()
  return programme ? <VisitHere key={visitId} circle={programme} visitId={visitId} /> : <WaitingPage />
}

type HereProps = { readonly circle: OpenCircle; readonly visitId: string }

function VisitHere({ circle, visitId }: HereProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const access = useAccess(circle)
  const read = useCallback(
    (doc: OpenCircle['doc']): Visit | null => readVisits(doc).find(({ id }) => id === visitId) ?? null,
    [visitId],
  )
  const visit = useDocument(circle, read)
  const community = useCommunity()
  const crumbs = [{ href: `/p/${programme.id}/visits`, label: t('visits.page.title') }]
  if (access === 'loading') return <Page title={t('visits.page.title')}>{null}</Page>
  if (!visit)
    return (
      <Page title={t('visits.visit.gone')} breadcrumbs={crumbs} width="text">
        <EmptyState
          icon="visit"
          title={t('visits.visit.goneTitle')}
          action={<LinkButton href={`/p/${programme.id}/visits`}>{t('visits.visit.all')}</LinkButton>}
        >
          {t('visits.visit.goneText')}
        </EmptyState>
      </Page>
    )
  const { text } = visitTitle(visit, t, community)
  return (
    <Page
      title={text}
      windowTitle={t('shell.navigation.visits')}
      breadcrumbs={crumbs}
      circle={{ circle: 'programme', label: t('common.circles.programme.name') }}
      menu={<VisitMenu circle={circle} visit={visit} />}
    >
      <GroupNotice />
      <VisitFacts circle={circle} visit={visit} />
      <Agenda circle={circle} visit={visit} />
      <CheckLists circle={circle} visit={visit} />
    </Page>
  )
}

function VisitMenu({ circle, visit }: { readonly circle: OpenCircle; readonly visit: VisitItem }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('visits')
  const show = useToast()
  const [, go] = useLocation()
  const { prepare } = useVisitRights(circle)
  const restore = () => {
    report(restoreVisit(circle.doc, programme.author(), visit.id))
  }
  const remove = () => {
    if (!report(deleteVisit(circle.doc, programme.author(), visit.id)).ok) return
    show({ text: t('visits.visit.removed'), onUndo: restore })
    go(`/p/${programme.id}/visits`)
  }
  return (
    <Menu
      label={t('visits.visit.more')}
      items={[
        { id: 'print', label: t('common.actions.print'), icon: 'print', onChoose: () => window.print() },
        ...(prepare
          ? ([
              {
                id: 'remove',
                label: t('visits.visit.remove'),
                icon: 'trash',
                isDangerous: true,
                onChoose: remove,
              },
            ] as const)
          : []),
      ]}
    />
  )
}
