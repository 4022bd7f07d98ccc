import { wait } from './device/wait.ts'
import type { AppUpdate, Workspace } from './features/workspace.ts'

/** What the watch needs of the browser; `container` is null where there are no service workers. */
export type UpdatePort = {
  readonly container: Pick<ServiceWorkerContainer, 'controller' | 'register' | 'addEventListener'> | null
  /** When the first screen has what it needs: filling the cache must not slow it down. */
  loaded(): Promise<void>
  /** Calls when it is worth looking for a new version: the app comes into sight, a network comes back, an hour passed. */
  onOccasion(look: () => void): void
  /** Loads every page that is loaded only when it is opened. */
  loadParts(): void
  now(): number
  reload(): void
}

const LOOK_AT_MOST_EVERY_MS = 60_000
const HOUR_MS = 3_600_000

/**
 * Keeps the app on the device. A new version waits until the person says so: it never reloads in the middle of an
 * entry (design §8). `beforeStart` seals what was typed. A new version that fails to install changes nothing: the
 * present one goes on and the next look tries again.
 */
export const watchUpdates = (beforeStart: () => Promise<void>, port: UpdatePort): Workspace['update'] => {
  const { container } = port
  const listeners = new Set<() => void>()
  let state: AppUpdate = 'none'
  let registration: ServiceWorkerRegistration | null = null
  let hasVersion = Boolean(container?.controller)
  let isAsked = false
  let lookedAt = Number.NEGATIVE_INFINITY
  const set = (next: AppUpdate) => {
    // Once the new version runs, the pages of this one are no longer kept: a tab that stays behind has them by then.
    if (next === 'waiting' && state !== 'waiting') port.loadParts()
    state = next
    for (const listener of listeners) listener()
  }

  const follow = (worker: ServiceWorker | null, isFirst: boolean) => {
    if (isFirst) set('installing')
    worker?.addEventListener('statechange', () => {
      if (isFirst && worker.state === 'activated') set('ready')
      if (isFirst && worker.state === 'redundant') set('failed')
      if (!isFirst && worker.state === 'installed') set('waiting')
    })
  }
  const register = async () => {
    if (!container) return
    try {
      const found = await container.register('/sw.js')
      registration = found
      hasVersion ||= found.active !== null
      if (found.waiting && found.active) set('waiting')
      if (found.installing) follow(found.installing, !found.active)
      found.addEventListener('updatefound', () => follow(found.installing, !found.active))
    } catch {
      // Storage denied or the hub away at the very first load: the app works, only not without a network.
      if (!hasVersion) set('failed')
    }
  }
  const look = async () => {
    if (port.now() - lookedAt < LOOK_AT_MOST_EVERY_MS) return
    lookedAt = port.now()
    // No network, or a hub that is away: the present version goes on.
    await (registration ? registration.update().catch(() => undefined) : register())
  }

  container?.addEventListener('controllerchange', () => {
    const isFirst = !hasVersion
    hasVersion = true
    if (isFirst) return
    if (isAsked) port.reload()
    // Another tab started the new version: what is typed here stays, and starting is this tab's choice too.
    else set('waiting')
  })
  if (container)
    void port
      .loaded()
      .then(look)
      .then(() => port.onOccasion(() => void look()))

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: () => {
      isAsked = true
      const go = () => {
        const waiting = registration?.waiting
        if (waiting) waiting.postMessage({ type: 'SKIP_WAITING' })
        else port.reload()
      }
      // What could not be sealed is left as last words on the way out (L7).
      void beforeStart().then(go, go)
    },
  }
}

const parts = import.meta.glob([
  './features/**/*Page.tsx',
  '!./features/{errors,home,welcome}/*',
  './features/welcome/NameStep.tsx',
  './features/palette/PaletteDialog.tsx',
  './wiringEngine.ts',
  './device/rescue.ts',
  './sync/transports/file.ts',
])

/** A screen that does not come must not keep the version that mends it away. */
const PATIENCE_MS = 5000
/** The first frames and what follows them, on slow tablets too. */
const SETTLED_MS = 1000

export const browserUpdates = (drawn: Promise<void>): UpdatePort => ({
  container: 'serviceWorker' in navigator && import.meta.env.PROD ? navigator.serviceWorker : null,
  loaded: async () => {
    await Promise.race([drawn, wait(PATIENCE_MS)])
    await wait(SETTLED_MS)
  },
  onOccasion: (look) => {
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look())
    addEventListener('online', look)
    setInterval(look, HOUR_MS)
  },
  loadParts: () => {
    // A part that cannot be loaded now is asked for again when it is opened.
    for (const load of Object.values(parts)) void load().catch(() => undefined)
  },
  now: Date.now,
  reload: () => location.reload(),
})
