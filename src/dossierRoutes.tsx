import { type ComponentType, type ReactNode, useEffect } from 'react'
import { Route, Switch, useParams } from 'wouter'
import type { DossierId } from './device/workspace/workspace.ts'
import { NotFoundPage } from './features/errors/NotFoundPage.tsx'
import { ProgrammeStatus } from './features/status/ProgrammeStatus.tsx'
import { useOpened } from './features/useOpened.ts'
import { ProgrammeContext, useProfile } from './features/workspace.ts'
import { type PageAt, page, useAskedPage } from './pages.ts'
import type { NavigationItem } from './ui/layout/Shell.tsx'
import { useTexts } from './ui/Texts.tsx'

const dossierPages: readonly PageAt[] = [
  { path: '/d/:dossierId', Content: page(() => import('./features/dossiers/DossierPage.tsx')) },
  { path: '/d/:dossierId/share', Content: page(() => import('./features/dossiers/SharePage.tsx')) },
  { path: '/d/:dossierId/people', Content: page(() => import('./features/people/PeoplePage.tsx')) },
  { path: '/d/:dossierId/forms/:instanceId', Content: page(() => import('./features/forms/FormPage.tsx')) },
]

export type FrameProps = {
  readonly navigation: readonly NavigationItem[]
  readonly status?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A dossier's pages. It opens as a programme does, so that all pages that need no wider circle serve both. */
export function Dossier({ frame: Frame }: { readonly frame: ComponentType<FrameProps> }) {
  const { t } = useTexts()
  const { dossierId = '' } = useParams<{ dossierId: string }>()
  const dossier = useOpened(dossierId as DossierId)
  const profile = useProfile()
  useEffect(() => {
    if (dossier && profile) void dossier.profileChanged()
  }, [dossier, profile])
  useAskedPage(dossierPages)
  const base = `/d/${dossierId}`
  const navigation: readonly NavigationItem[] = [
    { href: base, label: t('shell.dossier.dossier'), icon: 'file', covers: [`${base}/forms`] },
    { href: `${base}/share`, label: t('shell.dossier.share'), icon: 'share' },
    { href: `${base}/people`, label: t('shell.navigation.people'), icon: 'people' },
    { href: '/', label: t('shell.navigation.home'), icon: 'home' },
  ]
  if (!dossier) return <Frame navigation={navigation}>{null}</Frame>
  return (
    <ProgrammeContext value={dossier}>
      <Frame navigation={navigation} status={<ProgrammeStatus />}>
        <Switch>
          {dossierPages.map(({ path, Content }) => (
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
