import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath, shellPath } from '../chromiumPath.ts'

export type Tablet = {
  readonly profile: string
  page(): Page
  /** SIGKILL to every process of this browser: nothing gets a chance to save. */
  kill(): Promise<void>
  start(options?: { offline?: boolean }): Promise<Page>
  close(): Promise<void>
}
export type TabletOptions = {
  readonly locale?: string
  readonly viewport?: { width: number; height: number }
  /** The whole Chromium and not the shell. */
  readonly isWhole?: boolean
  /** Instead of both. */
  readonly executablePath?: string
}

/** One device: a Chromium with a profile of its own on disk. */
export const createTablet = (dir: string, name: string, options: TabletOptions = {}): Tablet => {
  const profile = join(dir, `profile-${name}`)
  let context: BrowserContext | null = null
  let page: Page | null = null

  const start = async ({ offline = false } = {}) => {
    const executablePath = options.executablePath ?? (options.isWhole ? chromiumPath() : shellPath())
    context = await chromium.launchPersistentContext(profile, {
      ...(executablePath ? { executablePath } : {}),
      args: CHROMIUM_ARGS,
      locale: options.locale ?? 'en-GB',
      viewport: options.viewport ?? { width: 1180, height: 820 },
      offline,
    })
    page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(30_000)
    return page
  }
  const kill = async () => {
    for (const pid of processesOf(profile)) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // Already gone with its parent.
      }
    }
    await context?.close().catch(() => undefined)
    context = null
    page = null
  }
  return {
    profile,
    page: () => {
      if (!page) throw new Error(`${name} is not running`)
      return page
    },
    start,
    kill,
    close: async () => {
      await context?.close()
      context = null
    },
  }
}

const processesOf = (profile: string): number[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)
      } catch {
        return false
      }
    })
