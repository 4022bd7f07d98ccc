import type { Page } from '@playwright/test'

/** CSS that stands for "can be used", and how many elements must match it. */
export type Usable = { readonly selector: string; readonly atLeast?: number }

declare global {
  interface Window {
    /** ms since navigation began, once it could be used */
    usableAt?: number
  }
}

/** In the page: notes when enough elements match, have a box, and two frames have passed. */
const note = ({ selector, atLeast = 1 }: Usable) => {
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden'
  }
  const look = () => {
    const found = [...document.querySelectorAll(selector)]
    if (found.length < atLeast || !found.slice(0, 1).every(isShown)) return void setTimeout(look, 10)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.usableAt = performance.now()
      }),
    )
  }
  look()
}

/** The same as a script. */
export const noteUsable = (usable: Usable): string => `(${note})(${JSON.stringify(usable)})`

/** On every page from now on. */
export const watchUsable = (page: Page, usable: Usable): Promise<unknown> => page.addInitScript(note, usable)

/** ms from the start of the navigation until the page could be used. */
export const goAndWaitUsable = async (page: Page, url: string): Promise<number> => {
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.usableAt !== undefined, null, { polling: 100 })
  return page.evaluate(() => window.usableAt ?? Number.NaN)
}
