import { type ComponentType, lazy, useEffect, useState } from 'react'
import { Route, Switch, useParams } from 'wouter'
import type { OpenProgramme, ProgrammeId } from './device/workspace/workspace.ts'
import type { FrameProps } from './dossierRoutes.tsx'
import { NotFoundPage } from './features/errors/NotFoundPage.tsx'
import { Guide } from './features/help/Guide.tsx'
import { ProgrammeStatus } from './features/status/ProgrammeStatus.tsx'
import { useBeingHere } from './features/useBeingHere.ts'
import { ProgrammeContext, useProfile, useProgramme, useWorkspace } from './features/workspace.ts'
import type { NavigationItem } from './ui/layout/Shell.tsx'
import { useTexts } from './ui/Texts.tsx'
import { withTexts } from './withTexts.ts'

/**
 * A page in a chunk of its own that can be fetched ahead. Once it is here it is drawn at once: after having shown that
 * something loads, React holds what follows back for 300 ms.
 */
function pageOf(loadPage: () => Promise<{ readonly default: ComponentType }>) {
  const load = withTexts(loadPage)
  const Later = lazy(load)
  let here: ComponentType | null = null
  function Content() {
    const [Shown] = useState<ComponentType>(() => here ?? Later)
    return <Shown />
  }
  const fetchAhead = async () => {
    here = (await load()).default
  }
  return { Content, fetchAhead }
}

const programmePages = [
  { path: '/p/:programmeId', ...pageOf(() => import('./features/overview/OverviewPage.tsx')) },
  { path: '/p/:programmeId/plan', ...pageOf(() => import('./features/plan/PlanPage.tsx')) },
  { path: '/p/:programmeId/visits', ...pageOf(() => import('./features/visits/VisitsPage.tsx')) },
  { path: '/p/:programmeId/visits/:visitId', ...pageOf(() => import('./features/visits/VisitPage.tsx')) },
  {
    path: '/p/:programmeId/visits/:visitId/sheets/:sheetId',
    ...pageOf(() => import('./features/interview/SheetPage.tsx')),
  },
  { path: '/p/:programmeId/prepare', ...pageOf(() => import('./features/forms/PreparePage.tsx')) },
  { path: '/p/:programmeId/prepare/:instanceId', ...pageOf(() => import('./features/forms/FormPage.tsx')) },
  { path: '/p/:programmeId/calendar', ...pageOf(() => import('./features/calendar/CalendarPage.tsx')) },
  { path: '/p/:programmeId/path', ...pageOf(() => import('./features/path/PathPage.tsx')) },
  { path: '/p/:programmeId/context', ...pageOf(() => import('./features/dossiers/ComparePage.tsx')) },
  { path: '/p/:programmeId/people', ...pageOf(() => import('./features/people/PeoplePage.tsx')) },
  { path: '/p/:programmeId/safety', ...pageOf(() => import('./features/safety/SafetyPage.tsx')) },
]

/** What cannot be fetched now is fetched when it is opened. */
const fetchPagesAhead = async () => {
  for (const { fetchAhead } of programmePages) {
    await idle()
    await fetchAhead().catch(() => undefined)
  }
}

const idle = () =>
  new Promise<void>((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, 200)
  })

/** A programme's pages; its circles open with the first of them. */
export function Programme({ frame: Frame }: { readonly frame: ComponentType<FrameProps> }) {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const { programmeId = '' } = useParams<{ programmeId: string }>()
  const [programme, setProgramme] = useState<OpenProgramme | null>(null)
  useEffect(() => {
    let isCurrent = true
    void workspace
      .engine()
      .then((engine) => engine.openProgramme(programmeId as ProgrammeId))
      .then((opened) => isCurrent && setProgramme(opened))
    return () => {
      isCurrent = false
    }
  }, [workspace, programmeId])
  useEffect(() => {
    if (programme) void fetchPagesAhead()
  }, [programme])
  const base = `/p/${programmeId}`
  const navigation: readonly NavigationItem[] = [
    { href: base, label: t('shell.navigation.overview'), icon: 'cards' },
    { href: `${base}/prepare`, label: t('shell.navigation.prepare'), icon: 'pen' },
    { href: `${base}/visits`, label: t('shell.navigation.visits'), icon: 'visit' },
    { href: `${base}/plan`, label: t('shell.navigation.plan'), icon: 'plan' },
    { href: `${base}/people`, label: t('shell.navigation.people'), icon: 'people' },
    { href: '/', label: t('shell.navigation.home'), icon: 'home' },
  ]
  if (programme?.id !== programmeId) return <Frame navigation={navigation}>{null}</Frame>
  return (
    <ProgrammeContext value={programme}>
      <BeingHere />
      <Frame navigation={navigation} status={<ProgrammeStatus />} foot={<Guide />}>
        <Switch>
          {programmePages.map(({ path, Content }) => (
            <Route key={path} path={path}>
              <Content />
            </Route>
          ))}
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Frame>
    </ProgrammeContext>
  )
}

/** While any page of the programme is open: seen by the others, under the name of the profile as it is now. */
function BeingHere() {
  const programme = useProgramme()
  const profile = useProfile()
  useBeingHere()
  useEffect(() => {
    if (profile) void programme.profileChanged()
  }, [programme, profile])
  return null
}
