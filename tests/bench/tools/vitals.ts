import type { Page } from '@playwright/test'
import type { Vitals } from './lighthouseScore.ts'

declare global {
  interface Window {
    vitals?: { fcpMs: number; lcpMs: number; cls: number; tasks: { at: number; ms: number }[]; lastAt: number }
  }
}

/** As long as nothing long has run for, before the page counts as settled: Lighthouse waits for the same. */
const QUIET_MS = 5000

/** Notes paints, shifts and long tasks of every page from now on. */
export const noteVitals = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const vitals = { fcpMs: 0, lcpMs: 0, cls: 0, tasks: [] as { at: number; ms: number }[], lastAt: 0 }
    window.vitals = vitals
    const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => {
        vitals.lastAt = performance.now()
        for (const entry of list.getEntries()) note(entry)
      }).observe({ type, buffered: true })
    observe('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') vitals.fcpMs = startTime
    })
    observe('largest-contentful-paint', ({ startTime }) => {
      vitals.lcpMs = startTime
    })
    observe('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
      if (!hadRecentInput) vitals.cls += value
    })
    observe('longtask', ({ startTime, duration }) => vitals.tasks.push({ at: startTime, ms: duration }))
  })

/** Once nothing has happened for a while. */
export const readVitals = async (page: Page): Promise<Vitals> => {
  await page.waitForFunction((quiet) => window.vitals && performance.now() - window.vitals.lastAt > quiet, QUIET_MS, {
    polling: 250,
  })
  return page.evaluate(() => {
    const { fcpMs, lcpMs, cls, tasks } = window.vitals ?? { fcpMs: 0, lcpMs: 0, cls: 0, tasks: [] }
    const blocking = tasks.filter(({ at, ms }) => at + ms > fcpMs).map(({ ms }) => Math.max(0, ms - 50))
    return { fcpMs, lcpMs, cls, tbtMs: blocking.reduce((sum, ms) => sum + ms, 0) }
  })
}
