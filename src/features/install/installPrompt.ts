import { useSyncExternalStore } from 'react'

/** Chromium's event; other browsers have none, hence the illustrated steps. */
type PromptEvent = Event & {
  prompt(): Promise<unknown>
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}
/** `manual`: through the browser's own menu. */
export type InstallState = 'installed' | 'promptable' | 'dismissed' | 'manual'

let event: PromptEvent | null = null
let state: InstallState = 'manual'
const listeners = new Set<() => void>()
const set = (next: InstallState) => {
  state = next
  for (const listener of listeners) listener()
}

/** Call before rendering: the browser offers to install once, early, and not again. */
export function captureInstallPrompt(target: Window = window): void {
  if (isInstalled(target)) state = 'installed'
  target.addEventListener('beforeinstallprompt', (offered) => {
    // Offered on the install page, when the person wants it, and not in the middle of a talk.
    offered.preventDefault()
    event = offered as PromptEvent
    set('promptable')
  })
  target.addEventListener('appinstalled', () => set('installed'))
}

const isInstalled = (target: Window): boolean =>
  ('standalone' in target.navigator && target.navigator.standalone === true) ||
  Boolean(target.matchMedia?.('(display-mode: standalone)').matches)

/** Shows the browser's own question; an event can ask only once. */
export async function install(): Promise<void> {
  const offered = event
  if (!offered) return
  event = null
  await offered.prompt()
  const { outcome } = await offered.userChoice
  set(outcome === 'accepted' ? 'installed' : 'dismissed')
}

export const useInstallState = (): InstallState =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
  )
