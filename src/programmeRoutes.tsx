import { type ComponentType, lazy, useEffect, useState } from 'react'
import { Route, Switch, useParams } from 'wouter'
import type { OpenProgramme, ProgrammeId } from './device/workspace/workspace.ts'
import type { FrameProps } from './dossierRoutes.tsx'
import { EqualTexts } from './features/EqualTexts.tsx'
import { NotFoundPage } from './features/errors/NotFoundPage.tsx'
import { Guide } from './features/help/Guide.tsx'
import { ProgrammeStatus } from './features/status/ProgrammeStatus.tsx'
import { useBeingHere } from './features/useBeingHere.ts'
import { ProgrammeContext, useProfile, useProgramme, useWorkspace } from './features/workspace.ts'
import type { NavigationItem } from './ui/layout/Shell.tsx'
import { useTexts } from './ui/Texts.tsx'
import { whenIdle } from './whenIdle.ts'
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
  {
    path: '/p/:programmeId/workshop/:workshopId',
    ...pageOf(() => import('./features/plan/workshop/WorkshopPage.tsx')),
  },
  { path: '/p/:programmeId/visits', ...pageOf(() => import('./features/visits/VisitsPage.tsx')) },
  { path: '/p/:programmeId/visits/:visitId', ...pageOf(() => import('./features/visits/VisitPage.tsx')) },
  {
    path: '/p/:programmeId/visits/:visitId/sheets/:sheetId',
    ...pageOf(() => import('./features/interview/SheetPage.tsx')),
  },
  { path: '/p/:programmeId/prepare', ...pageOf(() => import('./features/forms/PreparePage.tsx')) },
  { path: '/p/:programmeId/prepare/:instanceId', ...pageOf(() => import('./features/forms/FormPage.tsx')) },
  { path: '/p/:programmeId/talks', ...pageOf(() => import('./features/talks/TalksPage.tsx')) },
  { path: '/p/:programmeId/talks/:talkId', ...pageOf(() => import('./features/talks/TalkPage.tsx')) },
  { path: '/p/:programmeId/talks/:talkId/:noteId', ...pageOf(() => import('./features/talks/TalkPage.tsx')) },
  {
    path: '/p/:programmeId/talks/:talkId/:instanceId/form',
    ...pageOf(() => import('./features/forms/FormPage.tsx')),
  },
  { path: '/p/:programmeId/essentials', ...pageOf(() => import('./features/essentials/EssentialsPage.tsx')) },
  { path: '/p/:programmeId/calendar', ...pageOf(() => import('./features/calendar/CalendarPage.tsx')) },
  { path: '/p/:programmeId/path', ...pageOf(() => import('./features/path/PathPage.tsx')) },
  { path: '/p/:programmeId/training', ...pageOf(() => import('./features/training/TrainingPage.tsx')) },
  { path: '/p/:programmeId/training/show', ...pageOf(() => import('./features/training/PathShowPage.tsx')) },
  { path: '/p/:programmeId/approval', ...pageOf(() => import('./features/scope/ApprovalPage.tsx')) },
  { path: '/p/:programmeId/scope', ...pageOf(() => import('./features/scope/ScopePage.tsx')) },
  { path: '/p/:programmeId/theme', ...pageOf(() => import('./features/theme/ThemePage.tsx')) },
  { path: '/p/:programmeId/facilitate', ...pageOf(() => import('./features/facilitation/FacilitationPage.tsx')) },
  { path: '/p/:programmeId/levels', ...pageOf(() => import('./features/levels/LevelsPage.tsx')) },
  { path: '/p/:programmeId/bid', ...pageOf(() => import('./features/bid/BidPage.tsx')) },
  { path: '/p/:programmeId/benchmark', ...pageOf(() => import('./features/benchmark/BenchmarkPage.tsx')) },
  { path: '/p/:programmeId/benchmark/:factorId', ...pageOf(() => import('./features/benchmark/FactorPage.tsx')) },
  { path: '/p/:programmeId/context', ...pageOf(() => import('./features/dossiers/ComparePage.tsx')) },
  { path: '/p/:programmeId/group/:part?', ...pageOf(() => import('./features/group/GroupPage.tsx')) },
  { path: '/p/:programmeId/commitment', ...pageOf(() => import('./features/commitment/CommitmentPage.tsx')) },
  { path: '/p/:programmeId/teams', ...pageOf(() => import('./features/teams/TeamsPage.tsx')) },
  { path: '/p/:programmeId/actors', ...pageOf(() => import('./features/teams/ActorsPage.tsx')) },
  { path: '/p/:programmeId/present', ...pageOf(() => import('./features/present/PresentPage.tsx')) },
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

const idle = () => new Promise<void>((resolve) => whenIdle(resolve, 2000))

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
  const under = (...pages: readonly string[]) => pages.map((page) => `${base}/${page}`)
  const navigation: readonly NavigationItem[] = [
    {
      href: base,
      label: t('shell.navigation.overview'),
      icon: 'cards',
      covers: under('path', 'calendar', 'safety', 'theme', 'facilitate', 'levels', 'bid'),
    },
    {
      href: `${base}/prepare`,
      label: t('shell.navigation.prepare'),
      icon: 'pen',
      covers: under(
        'context',
        'training',
        'scope',
        'benchmark',
        'group',
        'actors',
        'commitment',
        'talks',
        'essentials',
      ),
    },
    { href: `${base}/visits`, label: t('shell.navigation.visits'), icon: 'visit' },
    {
      href: `${base}/plan`,
      label: t('shell.navigation.plan'),
      icon: 'plan',
      covers: under('present', 'approval', 'workshop'),
    },
    { href: `${base}/people`, label: t('shell.navigation.people'), icon: 'people', covers: under('teams') },
    { href: '/', label: t('shell.navigation.home'), icon: 'home' },
  ]
  if (programme?.id !== programmeId) return <Frame navigation={navigation}>{null}</Frame>
  return (
    <ProgrammeContext value={programme}>
      <BeingHere />
      <EqualTexts>
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
      </EqualTexts>
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
