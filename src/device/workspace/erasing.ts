import type { DeviceDb } from '../db.ts'
import { heedOtherTabs, tellOtherTabs } from './otherTabs.ts'

/**
 * Set from the first step of erasing the device to its last. Browsers write it down seconds later: a row among the
 * settings says the same to the next start, and this one to whatever page comes now.
 */
const MARK = 'passerelle.erasing'
/** Key of that row. */
export const ERASING = 'erasing'
const CHANNEL = 'passerelle/erasing'
const PAGES = 'passerelle/pages'

const marks = (): Storage | null => {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

export const isErasing = (): boolean => marks()?.getItem(MARK) != null
/** Whether it was cut off before the mark was written down. */
export const wasErasing = async (db: DeviceDb): Promise<boolean> => {
  try {
    return (await db.settings.get(ERASING)) !== undefined
  } catch {
    return false
  }
}
export const markErasing = (): void => marks()?.setItem(MARK, String(Date.now()))
export const unmarkErasing = (): void => marks()?.removeItem(MARK)

/** Every tab opens databases as long as it lives, and writes back what vanishes under it: so each has to go. */
export const tellErasing = (): void => tellOtherTabs(CHANNEL, 'erasing')

/** Counts this page among those that an erasure waits for, and leaves it when one begins in another tab. */
export const heedErasing = (leave: () => void): void => {
  // Held until the page is gone. Refused only to a page that is going already.
  void globalThis.navigator?.locks
    ?.request(PAGES, { mode: 'shared' }, () => new Promise(() => {}))
    .catch(() => undefined)
  heedOtherTabs(CHANNEL, leave)
}

/** Resolves once no other page of the app is open, or after `patienceMs`: a frozen one is not waited for. */
export const otherPagesGone = async (patienceMs: number): Promise<void> => {
  const over = AbortSignal.timeout(patienceMs)
  await globalThis.navigator?.locks?.request(PAGES, { signal: over }, () => undefined).catch(() => undefined)
}
