import type { Page } from '@playwright/test'

/** Both in milliseconds of the page's own clock, or null as long as it has not happened. */
export type FailedWrites = { readonly failedAt: number | null; readonly warnedAt: number | null }
type Watched = { failedWrites: { failedAt: number | null; warnedAt: number | null } }

/** From the next page load on: notes when the first write to IndexedDB failed, and when `warning` was on the screen. */
export const watchWrites = (page: Page, warning: string): Promise<unknown> =>
  page.addInitScript((text) => {
    const seen = { failedAt: null as number | null, warnedAt: null as number | null }
    ;(window as unknown as Watched).failedWrites = seen
    const begin = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (...given) {
      const transaction = begin.apply(this, given)
      transaction.addEventListener('abort', () => {
        seen.failedAt ??= performance.now()
      })
      return transaction
    }
    const look = () => {
      const isShown = document.body?.checkVisibility() && document.body.innerText.includes(text)
      if (isShown) seen.warnedAt ??= performance.now()
      requestAnimationFrame(look)
    }
    look()
  }, warning)

export const failedWrites = (page: Page): Promise<FailedWrites> =>
  page.evaluate(() => (window as unknown as Watched).failedWrites)
