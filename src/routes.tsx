import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Redirect, Route, Switch, useLocation, useParams } from 'wouter'
import type { OpenProgramme, ProgrammeId } from './device/workspace/workspace.ts'
import { Dossier } from './dossierRoutes.tsx'
import { NotFoundPage } from './features/errors/NotFoundPage.tsx'
import { PageGuard } from './features/errors/PageGuard.tsx'
import { FormTextsContext } from './features/formTexts.ts'
import { Guide } from './features/help/Guide.tsx'
import { ScreenHelp } from './features/help/ScreenHelp.tsx'
import Home from './features/home/HomePage.tsx'
import { InstallNotices } from './features/install/InstallNotices.tsx'
import { Palette } from './features/palette/Palette.tsx'
import { SoughtPlace } from './features/search/SoughtPlace.tsx'
import { ProblemNotices } from './features/status/ProblemNotices.tsx'
import { ProgrammeStatus } from './features/status/ProgrammeStatus.tsx'
import { TakeOutButton, useTakeOut } from './features/status/TakeOutButton.tsx'
import { UpdateNotice } from './features/status/UpdateNotice.tsx'
import { useBeingHere } from './features/useBeingHere.ts'
import { ProgrammeContext, useProfile, useProgramme, useWorkspace } from './features/workspace.ts'
import { loadFormTexts } from './formTexts.ts'
import { languages, setLanguage } from './i18n.ts'
import { LanguageSwitch } from './ui/form/LanguageSwitch.tsx'
import { type NavigationItem, Shell } from './ui/layout/Shell.tsx'
import { useTexts } from './ui/Texts.tsx'

const Welcome = lazy(() => import('./features/welcome/WelcomePage.tsx'))
const NewProgramme = lazy(() => import('./features/programmes/NewProgrammePage.tsx'))
const NewDossier = lazy(() => import('./features/dossiers/NewDossierPage.tsx'))
const Join = lazy(() => import('./features/programmes/JoinPage.tsx'))
const Settings = lazy(() => import('./features/settings/SettingsPage.tsx'))
const Protection = lazy(() => import('./features/protection/ProtectionPage.tsx'))
const Help = lazy(() => import('./features/help/HelpPage.tsx'))
const Install = lazy(() => import('./features/install/InstallPage.tsx'))
const Search = lazy(() => import('./features/search/SearchPage.tsx'))
const Safety = lazy(() => import('./features/safety/SafetyPage.tsx'))
const Gallery = import.meta.env.DEV ? lazy(() => import('./ui/gallery/Gallery.tsx')) : null

/**
 * A page in a chunk of its own that can be fetched ahead. Once it is here it is drawn at once: after having shown that
 * something loads, React holds what follows back for 300 ms.
 */
function pageOf(load: () => Promise<{ readonly default: ComponentType }>) {
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

export function Routes() {
  return (
    <FormTextsContext value={loadFormTexts}>
      <Suspense>
        <AllRoutes />
      </Suspense>
    </FormTextsContext>
  )
}

function AllRoutes() {
  return (
    <Switch>
      <Route path="/welcome">
        <Frame>
          <Welcome />
        </Frame>
      </Route>
      <Route path="/join">
        <Frame>
          <Join />
        </Frame>
      </Route>
      <Route path="/safety">
        <Frame>
          <Safety />
        </Frame>
      </Route>
      <Route path="/help">
        <Frame>
          <Help />
        </Frame>
      </Route>
      <Route path="/install">
        <Frame>
          <Install />
        </Frame>
      </Route>
      <Route path="/protection">
        <Frame>
          <Protection />
        </Frame>
      </Route>
      {Gallery && (
        <Route path="/_/components" nest>
          <Gallery languages={languages} onLanguage={setLanguage} />
        </Route>
      )}
      <Route path="/settings">
        <Introduced>
          <Frame>
            <Settings />
          </Frame>
        </Introduced>
      </Route>
      <Route path="/search">
        <Introduced>
          <Frame>
            <Search />
          </Frame>
        </Introduced>
      </Route>
      <Route path="/new">
        <Introduced>
          <Frame>
            <NewProgramme />
          </Frame>
        </Introduced>
      </Route>
      <Route path="/new-dossier">
        <Introduced>
          <Frame>
            <NewDossier />
          </Frame>
        </Introduced>
      </Route>
      <Route path="/d/:dossierId/*?">
        <Introduced>
          <Dossier frame={Frame} />
        </Introduced>
      </Route>
      <Route path="/p/:programmeId/*?">
        <Introduced>
          <Programme />
        </Introduced>
      </Route>
      <Route path="/">
        <Introduced>
          <Frame>
            <Home />
          </Frame>
        </Introduced>
      </Route>
      <Route>
        <Frame>
          <NotFoundPage />
        </Frame>
      </Route>
    </Switch>
  )
}

/** The first run comes first: whoever writes has a name here. */
function Introduced({ children }: { readonly children: ReactNode }) {
  const profile = useProfile()
  const [path] = useLocation()
  if (profile === undefined) return null
  return profile?.name ? children : <Redirect to={`/welcome?next=${encodeURIComponent(path)}`} replace />
}

function Frame({
  brandHref = '/',
  navigation,
  status,
  foot,
  children,
}: {
  readonly brandHref?: string
  readonly navigation?: readonly NavigationItem[]
  readonly status?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}) {
  const { t } = useTexts()
  return (
    <Shell
      brand={t('common.app.name')}
      brandHref={brandHref}
      {...(navigation && { navigation })}
      status={status}
      tools={<Tools />}
    >
      <SoughtPlace />
      <UpdateNotice />
      <ProblemNotices />
      <InstallNotices />
      <PageGuard takeOut={<TakeOutButton />}>
        <Suspense>{children}</Suspense>
      </PageGuard>
      {foot}
    </Shell>
  )
}

function Tools() {
  const { t, language } = useTexts()
  const workspace = useWorkspace()
  const change = (next: typeof language) => {
    void setLanguage(next)
    void workspace.profile().then((profile) => profile && workspace.saveProfile({ language: next }))
  }
  const takeOut = useTakeOut()
  return (
    <>
      <Palette languages={languages} onLanguage={(code) => change(code as typeof language)} onTakeOut={takeOut} />
      <ScreenHelp />
      <LanguageSwitch label={t('common.language.label')} languages={languages} current={language} onChange={change} />
    </>
  )
}

function Programme() {
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
