import { join } from 'node:path'
import { build } from 'vite'
import type { Installed } from './coldStart.ts'
import { openDevice, waitUntilPrecached } from './device.ts'
import { serveFolder } from './staticServer.ts'

const SOURCES = join(import.meta.dirname, '..', 'apps', 'stackmin')

/** Builds the minimal app into `dir`, visits it, fills it and stops its server. */
export const installStackmin = async (dir: string): Promise<Installed> => {
  const outDir = join(dir, 'stackmin')
  await build({
    root: SOURCES,
    configFile: join(SOURCES, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
  const server = await serveFolder(outDir)
  const profile = join(dir, 'profile-stackmin')
  const device = await openDevice(profile)
  try {
    await device.page.goto(server.url)
    await device.page.waitForSelector('.ProseMirror')
    await device.page.evaluate('window.seed()')
    await waitUntilPrecached(device.page)
    // As seen by the next start: all rows and the whole text are on disk.
    await device.page.reload()
    await device.page.waitForFunction(() => document.querySelectorAll('main li').length === 50)
    await device.page.waitForFunction(() => document.querySelectorAll('.ProseMirror p').length === 200)
  } finally {
    await device.close()
    await server.stop()
  }
  return { name: 'stackmin', profile, url: server.url, usable: { selector: '#ready' } }
}
