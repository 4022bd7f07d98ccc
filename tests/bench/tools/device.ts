import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../../e2e/chromiumPath.ts'

export type Device = {
  readonly page: Page
  readonly cdp: CDPSession
  slowDown(factor: number): Promise<void>
  close(): Promise<void>
}

/** A new browser process on a profile that may already hold an app and its data. */
export const openDevice = async (profile: string): Promise<Device> => {
  const executablePath = chromiumPath()
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    // No look-up leaves the machine: a name that is asked for would delay a start.
    args: [...CHROMIUM_ARGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(60_000)
  const cdp = await context.newCDPSession(page)
  return {
    page,
    cdp,
    slowDown: async (rate) => void (await cdp.send('Emulation.setCPUThrottlingRate', { rate })),
    close: () => context.close(),
  }
}

/** Waits until the service worker controls the page and has everything it precaches. */
export const waitUntilPrecached = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const worker = registration.active
    if (worker && worker.state !== 'activated')
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
  })
