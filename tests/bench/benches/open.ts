import type { Page } from '@playwright/test'
import type { Bench } from '../figure.ts'
import { planLink } from '../tools/appUnderTest.ts'
import { ACTIONS, withPlanOf200 } from '../tools/planOf200.ts'
import { calmest, median } from '../tools/statistics.ts'
import { withTempFolder } from '../tools/tempFolder.ts'
import { pause } from '../tools/waiting.ts'

const RUNS = 12
const ADDRESS_RUNS = 5
const SETTLE_MS = 2500

/** From the tap on "Plan" to its first rows on the screen, and to all of them; CPU ×4, the app just started. And by address. */
export const open: Bench = () =>
  withTempFolder((dir) =>
    withPlanOf200(dir, async ({ page, slowDown }) => {
      const overview = page.url()
      const firstMs: number[] = []
      const allMs: number[] = []
      for (let run = 0; run < RUNS; run++) {
        await page.goto(overview)
        await planLink(page).waitFor()
        // The engine loads and opens the circles meanwhile.
        await pause(SETTLE_MS)
        await slowDown(4)
        const { first, all } = await openPlan(page)
        await slowDown(1)
        firstMs.push(first)
        allMs.push(all)
      }
      const plan = `${overview}/plan`
      const addressMs: number[] = []
      for (let run = 0; run < ADDRESS_RUNS; run++) {
        await slowDown(4)
        addressMs.push(await openByAddress(page, plan))
        await slowDown(1)
        await pause(SETTLE_MS)
      }
      return [
        {
          name: `a plan of ${ACTIONS} actions opened, median of the calmest round`,
          value: calmest(firstMs, median),
          unit: 'ms',
          budget: 300,
        },
        { name: 'the same, median of all', value: median(firstMs), unit: 'ms' },
        { name: 'opened by its address, from nothing, median', value: median(addressMs), unit: 'ms' },
        { name: 'all of its rows drawn, median of the calmest round', value: calmest(allMs, median), unit: 'ms' },
      ]
    }),
  )

/** ms from the start of the navigation until the first row has been painted. */
const openByAddress = async (page: Page, address: string): Promise<number> => {
  await page.goto(address, { waitUntil: 'commit' })
  return page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    while (!document.querySelector('tbody [data-row]')) await frame()
    await frame()
    return performance.now()
  })
}

const openPlan = (page: Page): Promise<{ first: number; all: number }> =>
  page.evaluate(async (actions) => {
    const link = [...document.querySelectorAll<HTMLElement>('nav a[href$="/plan"]')].find((one) => one.offsetWidth > 0)
    const rows = () => document.querySelectorAll('tbody [data-row]').length
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const painted = async (least: number) => {
      while (rows() < least) {
        if (performance.now() - start > 60_000) throw new Error(`${rows()} rows instead of ${least}`)
        await frame()
      }
      // What a frame finds is painted at its end, before the next one begins.
      await frame()
      return performance.now() - start
    }
    const start = performance.now()
    link?.click()
    const first = await painted(1)
    return { first, all: await painted(actions) }
  }, ACTIONS)
