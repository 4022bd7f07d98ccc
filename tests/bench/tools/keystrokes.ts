import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** ms from key to paint, by interaction */
    keystrokes?: Map<number, number>
  }
}

/** The browser reports durations in steps of 8 ms and none under 16. */
const LEAST_MS = 16

/** Types and answers, for each key, the ms until what it did was painted (Event Timing). */
export const typeAndTime = async (page: Page, text: string): Promise<readonly number[]> => {
  await page.evaluate((durationThreshold) => {
    const keystrokes = new Map<number, number>()
    window.keystrokes = keystrokes
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.interactionId && entry.name.startsWith('key'))
          keystrokes.set(entry.interactionId, Math.max(entry.duration, keystrokes.get(entry.interactionId) ?? 0))
    }).observe({ type: 'event', durationThreshold } as PerformanceObserverInit)
  }, LEAST_MS)
  await page.keyboard.type(text, { delay: 60 })
  // The last entries are delivered after the next paint.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 500))))
  const seen = await page.evaluate(() => [...(window.keystrokes?.values() ?? [])])
  return [...seen, ...Array.from({ length: Math.max(0, text.length - seen.length) }, () => LEAST_MS)]
}
