import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import type { Bench } from '../figure.ts'
import { DIST, HOME, introduceOneself, startAppHub, WELCOME } from '../tools/appUnderTest.ts'
import { openDevice } from '../tools/device.ts'
import { withTempFolder } from '../tools/tempFolder.ts'
import { goAndWaitUsable, watchUsable } from '../tools/usable.ts'

const KB = 1024
const MB = 1024 * 1024

/** What a device has to load before it can be used, and what it keeps for working without a network. */
export const size: Bench = () =>
  withTempFolder(async (dir) => {
    const hub = await startAppHub(dir)
    try {
      const first = await scriptsUntilUsable(join(dir, 'first'), hub.url, WELCOME)
      const home = await scriptsUntilUsable(join(dir, 'home'), hub.url, HOME, introduceOneself)
      return [
        { name: 'JavaScript before home can be used, gzip', value: gzipBytes(home) / KB, unit: 'KB', budget: 200 },
        {
          name: 'JavaScript before the first run can be used, gzip',
          value: gzipBytes(first) / KB,
          unit: 'KB',
          budget: 200,
        },
        { name: 'precached, raw', value: precachedBytes() / MB, unit: 'MB', budget: 2.5 },
      ]
    } finally {
      await hub.kill()
    }
  })

/** Paths of the scripts that the page itself asked the hub for. */
const scriptsUntilUsable = async (
  profile: string,
  url: string,
  selector: string,
  prepare?: (page: Page, url: string) => Promise<void>,
): Promise<readonly string[]> => {
  const device = await openDevice(profile)
  try {
    await prepare?.(device.page, url)
    // The page is to load everything from the hub itself, as on the first visit.
    await device.cdp.send('Network.enable')
    await device.cdp.send('Network.setBypassServiceWorker', { bypass: true })
    await device.cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
    const scripts = new Set<string>()
    device.cdp.on('Network.responseReceived', ({ type, response }) => {
      const { pathname, origin } = new URL(response.url)
      if (type === 'Script' && origin === new URL(url).origin) scripts.add(pathname)
    })
    await watchUsable(device.page, { selector })
    await goAndWaitUsable(device.page, url)
    return [...scripts].filter((path) => !path.endsWith('/sw.js'))
  } finally {
    await device.close()
  }
}

const gzipBytes = (paths: readonly string[]) =>
  paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length, 0)

const precachedBytes = () => {
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8')
  const urls = [...worker.matchAll(/\burl:\s*"([^"]+)"/g)].map(([, url = '']) => url)
  if (urls.length === 0) throw new Error('no list of precached files in sw.js')
  return urls.reduce((sum, url) => sum + statSync(join(DIST, url)).size, 0)
}
