import type { ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { Dossier } from './dossierRoutes.tsx'
import { NotFoundPage } from './features/errors/NotFoundPage.tsx'
import { PageGuard } from './features/errors/PageGuard.tsx'
import { ScreenHelp } from './features/help/ScreenHelp.tsx'
import Home from './features/home/HomePage.tsx'
import { InstallNotices } from './features/install/InstallNotices.tsx'
import { Palette } from './features/palette/Palette.tsx'
import { SoughtPlace } from './features/search/SoughtPlace.tsx'
import { ProblemNotices } from './features/status/ProblemNotices.tsx'
import { TakeOutButton, useTakeOut } from './features/status/TakeOutButton.tsx'
import { UpdateNotice } from './features/status/UpdateNotice.tsx'
import Welcome from './features/welcome/WelcomePage.tsx'
import { useProfile, useWorkspace } from './features/workspace.ts'
import { languages, setLanguage } from './i18n.ts'
import { page } from './pages.ts'
import { Programme } from './programmeRoutes.tsx'
import { LanguageSwitch } from './ui/form/LanguageSwitch.tsx'
import { type NavigationItem, Shell } from './ui/layout/Shell.tsx'
import { useTexts } from './ui/Texts.tsx'

const NewProgramme = page(() => import('./features/programmes/NewProgrammePage.tsx'))
const NewDossier = page(() => import('./features/dossiers/NewDossierPage.tsx'))
const Join = page(() => import('./features/programmes/JoinPage.tsx'))
const Settings = page(() => import('./features/settings/SettingsPage.tsx'))
const Protection = page(() => import('./features/protection/ProtectionPage.tsx'))
const Help = page(() => import('./features/help/HelpPage.tsx'))
const Install = page(() => import('./features/install/InstallPage.tsx'))
const Search = page(() => import('./features/search/SearchPage.tsx'))
const Safety = page(() => import('./features/safety/SafetyPage.tsx'))
const Reference = page(() => import('./features/reference/ReferencePage.tsx'))
const Consult = page(() => import('./features/consult/ConsultPage.tsx'))
const Portfolio = page(() => import('./features/portfolio/PortfolioPage.tsx'))
const Gallery = import.meta.env.DEV ? page(() => import('./ui/gallery/Gallery.tsx')) : null

export function Routes() {
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
      <Route path="/reference">
        <Frame>
          <Reference />
        </Frame>
      </Route>
      <Route path="/consult">
        <Frame>
          <Consult />
        </Frame>
      </Route>
      <Route path="/portfolio">
        <Introduced>
          <Frame>
            <Portfolio />
          </Frame>
        </Introduced>
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
          <Programme frame={Frame} />
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
  const [path] = useLocation()
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
      <PageGuard key={path} takeOut={<TakeOutButton />}>
        {children}
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
