import { type ComponentType, useEffect } from 'react'
import { Route, Switch, useParams } from 'wouter'
import type { ProgrammeId } from './device/workspace/workspace.ts'
import type { FrameProps } from './dossierRoutes.tsx'
import { EqualTexts } from './features/EqualTexts.tsx'
import { NotFoundPage } from './features/errors/NotFoundPage.tsx'
import { Guide } from './features/help/Guide.tsx'
import { ProgrammeStatus } from './features/status/ProgrammeStatus.tsx'
import { useBeingHere } from './features/useBeingHere.ts'
import { useOpened } from './features/useOpened.ts'
import { ProgrammeContext, useProfile, useProgramme } from './features/workspace.ts'
import { type PageAt, page, useAskedPage } from './pages.ts'
import type { NavigationItem } from './ui/layout/Shell.tsx'
import { useTexts } from './ui/Texts.tsx'
import { whenIdle } from './whenIdle.ts'

const programmePages: readonly PageAt[] = [
  { path: '/p/:programmeId', Content: page(() => import('./features/overview/OverviewPage.tsx')) },
  { path: '/p/:programmeId/plan', Content: page(() => import('./features/plan/PlanPage.tsx')) },
  {
    path: '/p/:programmeId/workshop/:workshopId',
    Content: page(() => import('./features/plan/workshop/WorkshopPage.tsx')),
  },
  { path: '/p/:programmeId/visits', Content: page(() => import('./features/visits/VisitsPage.tsx')) },
  { path: '/p/:programmeId/visits/:visitId', Content: page(() => import('./features/visits/VisitPage.tsx')) },
  {
    path: '/p/:programmeId/visits/:visitId/sheets/:sheetId',
    Content: page(() => import('./features/interview/SheetPage.tsx')),
  },
  { path: '/p/:programmeId/prepare', Content: page(() => import('./features/forms/PreparePage.tsx')) },
  { path: '/p/:programmeId/prepare/:instanceId', Content: page(() => import('./features/forms/FormPage.tsx')) },
  { path: '/p/:programmeId/talks', Content: page(() => import('./features/talks/TalksPage.tsx')) },
  { path: '/p/:programmeId/talks/:talkId', Content: page(() => import('./features/talks/TalkPage.tsx')) },
  { path: '/p/:programmeId/talks/:talkId/:noteId', Content: page(() => import('./features/talks/TalkPage.tsx')) },
  {
    path: '/p/:programmeId/talks/:talkId/:instanceId/form',
    Content: page(() => import('./features/forms/FormPage.tsx')),
  },
  { path: '/p/:programmeId/essentials', Content: page(() => import('./features/essentials/EssentialsPage.tsx')) },
  { path: '/p/:programmeId/calendar', Content: page(() => import('./features/calendar/CalendarPage.tsx')) },
  { path: '/p/:programmeId/path', Content: page(() => import('./features/path/PathPage.tsx')) },
  { path: '/p/:programmeId/training', Content: page(() => import('./features/training/TrainingPage.tsx')) },
  { path: '/p/:programmeId/training/show', Content: page(() => import('./features/training/PathShowPage.tsx')) },
  { path: '/p/:programmeId/approval', Content: page(() => import('./features/scope/ApprovalPage.tsx')) },
  { path: '/p/:programmeId/scope', Content: page(() => import('./features/scope/ScopePage.tsx')) },
  { path: '/p/:programmeId/theme', Content: page(() => import('./features/theme/ThemePage.tsx')) },
  { path: '/p/:programmeId/facilitate', Content: page(() => import('./features/facilitation/FacilitationPage.tsx')) },
  { path: '/p/:programmeId/levels', Content: page(() => import('./features/levels/LevelsPage.tsx')) },
  { path: '/p/:programmeId/bid', Content: page(() => import('./features/bid/BidPage.tsx')) },
  { path: '/p/:programmeId/benchmark', Content: page(() => import('./features/benchmark/BenchmarkPage.tsx')) },
  { path: '/p/:programmeId/benchmark/:factorId', Content: page(() => import('./features/benchmark/FactorPage.tsx')) },
  { path: '/p/:programmeId/context', Content: page(() => import('./features/dossiers/ComparePage.tsx')) },
  { path: '/p/:programmeId/group/:part?', Content: page(() => import('./features/group/GroupPage.tsx')) },
  { path: '/p/:programmeId/commitment', Content: page(() => import('./features/commitment/CommitmentPage.tsx')) },
  { path: '/p/:programmeId/teams', Content: page(() => import('./features/teams/TeamsPage.tsx')) },
  { path: '/p/:programmeId/actors', Content: page(() => import('./features/teams/ActorsPage.tsx')) },
  { path: '/p/:programmeId/present', Content: page(() => import('./features/present/PresentPage.tsx')) },
  { path: '/p/:programmeId/people', Content: page(() => import('./features/people/PeoplePage.tsx')) },
  { path: '/p/:programmeId/safety', Content: page(() => import('./features/safety/SafetyPage.tsx')) },
]

/** What cannot be fetched now is fetched when it is opened. */
const fetchPagesAhead = async () => {
  for (const { Content } of programmePages) {
    await idle()
    await Content.fetchAhead().catch(() => undefined)
  }
}

const idle = () => new Promise<void>((resolve) => whenIdle(resolve, 2000))

/** A programme's pages; its circles open with the first of them. */
export function Programme({ frame: Frame }: { readonly frame: ComponentType<FrameProps> }) {
  const { t } = useTexts()
  const { programmeId = '' } = useParams<{ programmeId: string }>()
  const programme = useOpened(programmeId as ProgrammeId)
  useAskedPage(programmePages)
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
  if (!programme) return <Frame navigation={navigation}>{null}</Frame>
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
