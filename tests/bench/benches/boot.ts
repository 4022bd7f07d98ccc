import { join } from 'node:path'
import type { Bench } from '../figure.ts'
import { createProgramme, introduceOneself, PROGRAMME_CARD, startAppHub } from '../tools/appUnderTest.ts'
import { coldStart, type Installed } from '../tools/coldStart.ts'
import { openDevice, waitUntilPrecached } from '../tools/device.ts'
import { installStackmin } from '../tools/stackmin.ts'
import { median } from '../tools/statistics.ts'
import { withTempFolder } from '../tools/tempFolder.ts'

const PROGRAMMES = 10
const RUNS = 25

/** Cold start with the hub dead, against a minimal app of the same libraries, in turns. */
export const boot: Bench = () =>
  withTempFolder(async (dir) => {
    const stackmin = await installStackmin(dir)
    const app = await installApp(dir)
    const appMs: number[] = []
    const stackminMs: number[] = []
    for (let run = 0; run < RUNS; run++) {
      stackminMs.push(await coldStart(stackmin))
      appMs.push(await coldStart(app))
    }
    return [
      { name: 'cold start / minimal app, medians', value: median(appMs) / median(stackminMs), unit: '×', budget: 0.75 },
      { name: `home with ${PROGRAMMES} programmes, median of ${RUNS}`, value: median(appMs), unit: 'ms' },
      { name: 'minimal app, median', value: median(stackminMs), unit: 'ms' },
      { name: 'home, fastest', value: Math.min(...appMs), unit: 'ms' },
      { name: 'minimal app, fastest', value: Math.min(...stackminMs), unit: 'ms' },
    ]
  })

const installApp = async (dir: string): Promise<Installed> => {
  const hub = await startAppHub(dir)
  const profile = join(dir, 'profile-app')
  const usable = { selector: PROGRAMME_CARD, atLeast: PROGRAMMES }
  const device = await openDevice(profile)
  try {
    await introduceOneself(device.page, hub.url)
    for (let i = 1; i <= PROGRAMMES; i++) await createProgramme(device.page, hub.url, `Language learning ${i}`)
    await device.page.goto(hub.url)
    await device.page
      .locator(PROGRAMME_CARD)
      .nth(PROGRAMMES - 1)
      .waitFor()
    await waitUntilPrecached(device.page)
  } finally {
    await device.close()
    await hub.kill()
  }
  return { name: 'app', profile, url: hub.url, usable }
}
