import { type ReactNode, useEffect, useRef } from 'react'
import type { StoreError } from './device/problem.ts'
import { PageGuard } from './features/errors/PageGuard.tsx'
import { FormTextsContext, type LoadFormTexts } from './features/formTexts.ts'
import { MoreTextsContext } from './features/moreTexts.ts'
import { FollowAppearance } from './features/settings/FollowAppearance.tsx'
import { TakeOutButton } from './features/status/TakeOutButton.tsx'
import { ProfileContext, useWatched, useWorkspace, type Workspace, WorkspaceContext } from './features/workspace.ts'
import { moreTexts, setLanguage, useAppTexts } from './i18n.ts'
import type { Result } from './result.ts'
import { Routes } from './routes.tsx'
import { Banner } from './ui/feedback/Banner.tsx'
import { ToastProvider } from './ui/feedback/Toast.tsx'
import { Page } from './ui/layout/Page.tsx'
import { TextsProvider } from './ui/Texts.tsx'
import { whenIdle } from './whenIdle.ts'

/** The list of all forms' words comes with the first form. */
const loadFormTexts: LoadFormTexts = async (language, form) =>
  (await import('./formTexts.ts')).loadFormTexts(language, form)

/** Home is on the screen by then, on slow tablets too. */
const AFTER_HOME_MS = 3000

export type AppProps = {
  /** Before the first render, with what the first screen shows. */
  readonly opened: Result<Workspace, StoreError>
  readonly onDrawn: () => void
}

export function App({ opened, onDrawn }: AppProps) {
  const texts = useAppTexts()
  useEffect(onDrawn, [onDrawn])
  useEffect(() => {
    if (!opened.ok) return
    const timer = setTimeout(() => whenIdle(() => void catchUp(opened.value), 5000), AFTER_HOME_MS)
    return () => clearTimeout(timer)
  }, [opened])
  return (
    <TextsProvider texts={texts}>
      <ToastProvider>
        {!opened.ok ? (
          <NoStorage isFull={opened.error.type === 'diskFull'} />
        ) : (
          <WorkspaceContext value={opened.value}>
            <Profiled>
              <MoreTextsContext value={moreTexts}>
                <FormTextsContext value={loadFormTexts}>
                  <PageGuard takeOut={<TakeOutButton />}>
                    <Routes />
                  </PageGuard>
                </FormTextsContext>
              </MoreTextsContext>
            </Profiled>
          </WorkspaceContext>
        )}
      </ToastProvider>
    </TextsProvider>
  )
}

/** What follows the profile, whichever screen changed it: who is here, language, theme and text size. */
function Profiled({ children }: { readonly children: ReactNode }) {
  const workspace = useWorkspace()
  const profile = useWatched(workspace.first.profile)
  const language = profile?.language
  const isLoading = profile === undefined
  const followed = useRef<string | null>(null)
  useEffect(() => {
    // The first one was shown from the start, and may be older than a choice made just before a reload.
    if (isLoading) return
    const isFirst = followed.current === null
    followed.current = language ?? ''
    if (!isFirst && (language === 'fr' || language === 'en')) void setLanguage(language)
  }, [isLoading, language])
  return (
    <ProfileContext value={profile}>
      <FollowAppearance />
      {children}
    </ProfileContext>
  )
}

/** After the first screen: the other words, and what waits is exchanged without anybody opening it. */
const catchUp = async (workspace: Workspace) => {
  void moreTexts().catch(() => undefined)
  if (await workspace.profile()) await (await workspace.engine()).catchUp()
}

function NoStorage({ isFull }: { readonly isFull: boolean }) {
  const { t } = useAppTexts()
  return (
    <Page title={t(isFull ? 'shell.noStorage.fullTitle' : 'shell.noStorage.title')}>
      <Banner tone="danger">{t(isFull ? 'shell.noStorage.fullText' : 'shell.noStorage.text')}</Banner>
    </Page>
  )
}
