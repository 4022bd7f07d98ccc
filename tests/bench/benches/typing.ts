import type { Bench } from '../figure.ts'
import { PLAN_ROW, planLink } from '../tools/appUnderTest.ts'
import { typeAndTime } from '../tools/keystrokes.ts'
import { ACTIONS, withPlanOf200 } from '../tools/planOf200.ts'
import { calmest, median, percentile } from '../tools/statistics.ts'
import { withTempFolder } from '../tools/tempFolder.ts'

const WORDS = 'every second Tuesday the café opens its doors to the whole street, '.repeat(6)

/** Writing in the middle of a plan of 200 actions, CPU ×4. */
export const typing: Bench = () =>
  withTempFolder((dir) =>
    withPlanOf200(dir, async ({ page, slowDown }) => {
      await planLink(page).click()
      const row = page.locator(PLAN_ROW).nth(ACTIONS / 2)
      // A row far from the screen has its words alone.
      await row.scrollIntoViewIfNeeded()
      const cell = row.locator('[data-cell]').first()
      await cell.locator('button').first().click()
      await cell.locator('textarea').waitFor()
      await slowDown(4)
      const keysMs = await typeAndTime(page, WORDS)
      const p95 = calmest(keysMs, (round) => percentile(round, 0.95))
      return [
        { name: 'key to paint, p95 of the calmest round', value: p95, unit: 'ms', budget: 80 },
        { name: 'key to paint, p95 of all', value: percentile(keysMs, 0.95), unit: 'ms' },
        { name: 'key to paint, median of all', value: median(keysMs), unit: 'ms' },
      ]
    }),
  )
