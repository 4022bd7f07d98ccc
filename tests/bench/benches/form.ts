import type { Page } from '@playwright/test'
import type { Bench } from '../figure.ts'
import { typeAndTime } from '../tools/keystrokes.ts'
import { FORM_QUESTION, withNeedsAnalysis } from '../tools/needsAnalysis.ts'
import { calmest, median, percentile } from '../tools/statistics.ts'
import { withTempFolder } from '../tools/tempFolder.ts'
import { pause } from '../tools/waiting.ts'

const RUNS = 12
const SETTLE_MS = 2500
const WORDS = 'every second Tuesday the café opens its doors to the whole street, '.repeat(6)

/** A needs analysis with every box filled: from the tap on it to its first questions, and writing in it; CPU ×4. */
export const form: Bench = () =>
  withTempFolder((dir) =>
    withNeedsAnalysis(dir, async ({ page, slowDown }) => {
      const list = page.url()
      const firstMs: number[] = []
      const allMs: number[] = []
      for (let run = 0; run < RUNS; run++) {
        await page.goto(list)
        await page.locator('main a[href*="/prepare/"]').first().waitFor()
        // The engine has opened the circles; the form's words are fetched meanwhile.
        await pause(SETTLE_MS)
        await slowDown(4)
        const { first, all } = await openForm(page)
        await slowDown(1)
        firstMs.push(first)
        allMs.push(all)
      }
      const box = page.locator(`${FORM_QUESTION} textarea`).nth(20)
      await box.scrollIntoViewIfNeeded()
      await box.click()
      await slowDown(4)
      const keysMs = await typeAndTime(page, WORDS)
      return [
        {
          name: 'a filled needs analysis opened, median of the calmest round',
          value: calmest(firstMs, median),
          unit: 'ms',
          budget: 300,
        },
        { name: 'the same, median of all', value: median(firstMs), unit: 'ms' },
        { name: 'all of its questions drawn, median of the calmest round', value: calmest(allMs, median), unit: 'ms' },
        {
          name: 'key to paint, p95 of the calmest round',
          value: calmest(keysMs, (round) => percentile(round, 0.95)),
          unit: 'ms',
          budget: 80,
        },
        { name: 'key to paint, median of all', value: median(keysMs), unit: 'ms' },
      ]
    }),
  )

/** Questions of the parts that are put to the mentee city: those that are not folded. */
const QUESTIONS = 36

const openForm = (page: Page): Promise<{ first: number; all: number }> =>
  page.evaluate(
    async ([selector, least]) => {
      const link = document.querySelector<HTMLElement>('main a[href*="/prepare/"]')
      const shown = () => document.querySelectorAll(selector).length
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      const painted = async (count: number) => {
        while (shown() < count) {
          if (performance.now() - start > 60_000) throw new Error(`${shown()} questions instead of ${count}`)
          await frame()
        }
        // What a frame finds is painted at its end, before the next one begins.
        await frame()
        return performance.now() - start
      }
      const start = performance.now()
      link?.click()
      const first = await painted(1)
      return { first, all: await painted(least) }
    },
    [FORM_QUESTION, QUESTIONS] as const,
  )
