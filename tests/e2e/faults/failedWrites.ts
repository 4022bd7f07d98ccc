import type { Page } from '@playwright/test'

/** All in milliseconds of the page's own clock, or null as long as it has not happened. */
export type FailedWrites = {
  /** A transaction of IndexedDB was ended by the browser. */
  readonly failedAt: number | null
  /** The disk had no room for what a worker of the app wrote into a file. */
  readonly refusedAt: number | null
  readonly warnedAt: number | null
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Watched = { failedWrites: Mutable<FailedWrites> }

/** From the next page load on: notes when the first write failed, and when `warning` was on the screen. */
export const watchWrites = (page: Page, warning: string): Promise<unknown> =>
  page.addInitScript((text) => {
    const seen: Watched['failedWrites'] = { failedAt: null, refusedAt: null, warnedAt: null }
    ;(window as unknown as Watched).failedWrites = seen
    const begin = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (...given) {
      const transaction = begin.apply(this, given)
      transaction.addEventListener('abort', () => {
        seen.failedAt ??= performance.now()
      })
      return transaction
    }
    const Started = window.Worker
    window.Worker = class extends Started {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        this.addEventListener('message', ({ data }) => {
          if (data?.answer === false) seen.refusedAt ??= performance.now()
        })
      }
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

/** Opens a database beside those of the app, of the same origin and so in the same log, to `tearLog` later. */
export const prepareTear = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('beside', 1)
        request.onupgradeneeded = () => request.result.createObjectStore('values', { autoIncrement: true })
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          ;(window as unknown as { beside: IDBDatabase }).beside = request.result
          resolve()
        }
      }),
  )

/** Writes more than the disk has room for, as the app does when the room goes between its look and its write. */
export const tearLog = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { beside } = window as unknown as { beside: IDBDatabase }
        const transaction = beside.transaction('values', 'readwrite', { durability: 'strict' })
        for (let i = 0; i < 4; i++) {
          transaction.objectStore('values').add(crypto.getRandomValues(new Uint8Array(50_000)))
        }
        transaction.oncomplete = () => resolve('kept')
        transaction.onabort = () => resolve(String(transaction.error))
        beside.addEventListener('close', () => setTimeout(() => resolve('closed'), 100))
      }),
  )
