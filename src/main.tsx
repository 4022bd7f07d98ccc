import './ui/theme/base.css'
import i18next from 'i18next'
import { App } from './app.tsx'
import { firstPaint } from './device/profile.ts'
import { captureInstallPrompt } from './features/install/installPrompt.ts'
import { captureLaunches } from './features/install/launches.ts'
import { launchedFiles } from './features/launchedFiles.ts'
import { moreTexts, startTexts } from './i18n.ts'
import { applyAppearance, type TextSize, type Theme } from './ui/theme/theme.ts'
import { createWorkspace } from './wiring.ts'

/** An opened link leads to joining; its keys leave the address bar at once and are kept in no storage (L2). */
const takeLink = () => {
  if (!/^#[a-z][A-Za-z0-9_.-]{24,}$/.test(location.hash)) return
  history.replaceState({ link: location.hash.slice(1) }, '', '/join')
}

takeLink()
captureInstallPrompt()
captureLaunches((files) => launchedFiles.set(files))
window.addEventListener('hashchange', () => {
  takeLink()
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
})
const { theme, textSize } = firstPaint()
applyAppearance({ theme: (theme ?? 'auto') as Theme, textSize: (textSize ?? 'normal') as TextSize })

/** At once: the texts and the device. Drawn when both are there. No `await` outside: the first script is a classic one. */
const start = async () => {
  let tellDrawn: () => void = () => undefined
  const drawn = new Promise<void>((resolve) => {
    tellDrawn = resolve
  })
  const loadWords = async () => {
    await moreTexts()
    return (key: string) => i18next.t(`method.${key}`)
  }
  const opening = createWorkspace({ loadWords, drawn })
  const [{ createRoot }] = await Promise.all([import('react-dom/client'), startTexts()])
  const opened = await opening
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App opened={opened} onDrawn={tellDrawn} />)
}
void start()
