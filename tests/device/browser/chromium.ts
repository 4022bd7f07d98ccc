import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build, type Rolldown } from 'vite'
import { createTablet } from '../../e2e/world/tablet.ts'

/** Secure origins without a server, as many as wanted: every request is answered here. */
export const originOf = (name: string): string => `https://${name}.tablet.test`

/** The harness, and by its path each worker that it starts. */
type Scripts = { readonly harness: string; readonly workers: ReadonlyMap<string, string> }
let bundled: Promise<Scripts> | undefined
const bundle = (): Promise<Scripts> => {
  bundled ??= build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: new URL('./harness.ts', import.meta.url).pathname, output: { format: 'es' } },
    },
  }).then((output) => {
    const [harness, ...others] = (output as Rolldown.RolldownOutput).output
    const workers = others.map(
      (one) => [`/${one.fileName}`, one.type === 'chunk' ? one.code : String(one.source)] as const,
    )
    return { harness: harness.code, workers: new Map(workers) }
  })
  return bundled
}

export type BrowserTablet = {
  readonly profile: string
  /** Storage is apart by origin. */
  openTab(origin?: string): Promise<Page>
  /** Every process of the browser dies at once, as when the system takes its memory away. */
  kill(): Promise<void>
  /** Ended in good order. */
  quit(): Promise<void>
  /** The same profile in a new browser. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Chromium with a profile of its own and the harness as its only page. */
export async function startTablet(
  dir = mkdtempSync(join(tmpdir(), 'device-')),
  executablePath?: string,
  /** Before the first start. */
  prepare: (profile: string) => void = () => undefined,
  /** False: as in a browser that starts no worker. */
  hasWorkers = true,
): Promise<BrowserTablet> {
  const { harness, workers } = await bundle()
  const tablet = createTablet(dir, 'tablet', executablePath === undefined ? {} : { executablePath })
  const start = async () => {
    const page = await tablet.start()
    await page.context().route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      const worker = workers.get(pathname)
      if (worker !== undefined && !hasWorkers) return route.abort()
      const isScript = pathname.endsWith('.js')
      const script = worker ?? harness
      const body = isScript
        ? script
        : '<!doctype html><title>tablet</title><script type="module" src="/harness.js"></script>'
      return route.fulfill({ contentType: isScript ? 'text/javascript' : 'text/html', body })
    })
  }
  prepare(tablet.profile)
  await start()
  return {
    profile: tablet.profile,
    async openTab(origin = originOf('one')) {
      const page = await tablet.page().context().newPage()
      await page.goto(origin)
      return page
    },
    kill: tablet.kill,
    quit: tablet.close,
    restart: start,
    async close() {
      await tablet.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
