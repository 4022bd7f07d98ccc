import type { Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BrowserTablet, originOf, startTablet } from './chromium.ts'

let tablet: BrowserTablet
let page: Page
let origin: string
let tests = 0
const open = () => tablet.openTab(origin)
const reopen = () => page.reload()
const hasProblem = (type: string) =>
  page.waitForFunction((wanted) => window.device.problems().includes(wanted as never), type, { timeout: 30_000 })
/** As the browser does for a person who asks for it, or when the disk is short. */
const clear = async () => {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
}

beforeAll(async () => {
  tablet = await startTablet()
  page = await tablet.openTab()
})
afterAll(() => tablet.close())
beforeEach(async () => {
  origin = originOf(`test${++tests}`)
  await page.goto(origin)
})
afterEach(async () => {
  for (const other of page.context().pages()) if (other !== page) await other.close()
})

const withLog = async () => {
  await page.evaluate(async () => {
    await window.device.openCarrier()
    window.device.append('one', 'two', 'three')
    await window.device.closeCarrier()
  })
  await reopen()
}

describe('IndexedDB of the browser, outbox', () => {
  it('[V1] transactions are strict and what was added is there after the tab is gone', async () => {
    const asked = await page.evaluate(async () => {
      const begin = IDBDatabase.prototype.transaction
      const found: string[] = []
      IDBDatabase.prototype.transaction = function (...how) {
        const transaction = begin.apply(this, how)
        if (transaction.mode === 'readwrite') found.push(`${this.name}: ${transaction.durability}`)
        return transaction
      }
      await window.device.add()
      await window.device.add()
      return found
    })
    expect(asked).toEqual(['passerelle-outbox: strict', 'passerelle-outbox: strict'])
    await reopen()
    expect(await page.evaluate(() => window.device.clocks())).toEqual([0, 1])
  })

  it('[V1] deleted by another tab: told, and what waits is there again', async () => {
    await page.evaluate(() => window.device.add())
    const other = await open()
    await other.evaluate(() => window.device.deleteDatabase('passerelle-outbox'))
    await hasProblem('deleted')
    expect(await page.evaluate(() => window.device.add())).toBe('ok')
    expect(await page.evaluate(() => window.device.clocks())).toEqual([0, 1])
  })

  it('[V1] the browser clears the site’s data: told, and what waits is there again', async () => {
    await page.evaluate(() => window.device.add())
    await clear()
    await hasProblem('closed')
    expect(await page.evaluate(() => window.device.add())).toBe('ok')
    await reopen()
    expect(await page.evaluate(() => window.device.clocks())).toEqual([0, 1])
  })

  it('[V1] upgraded by a newer app: told, and writing goes on', async () => {
    await page.evaluate(() => window.device.add())
    const other = await open()
    await other.evaluate(() => window.device.upgrade('passerelle-outbox', 50))
    await hasProblem('outdated')
    expect(await page.evaluate(() => window.device.add())).toBe('ok')
    expect(await page.evaluate(() => window.device.clocks())).toEqual([0, 1])
  })

  it('[V2] a live count follows what another tab adds', async () => {
    await page.evaluate(() => window.device.countWaiting())
    const other = await open()
    await other.evaluate(() => window.device.add())
    await page.waitForFunction(() => window.device.counts().at(-1) === 1)
  })
})

describe('IndexedDB of the browser, carriers', () => {
  it('[V1] deleted by another tab: told, and written again', async () => {
    await withLog()
    await page.evaluate(() => window.device.openCarrier())
    const other = await open()
    await other.evaluate(() => window.device.deleteDatabase(window.device.name))
    await hasProblem('recovered')
    await page.evaluate(async () => {
      window.device.append('four')
      await window.device.closeCarrier()
    })
    await reopen()
    await page.evaluate(() => window.device.openCarrier())
    expect(await page.evaluate(() => window.device.texts())).toEqual(['one', 'two', 'three', 'four'])
  })

  it('[V1] closed by the browser: told, and written again', async () => {
    await withLog()
    await page.evaluate(() => window.device.openCarrier())
    await clear()
    await hasProblem('closed')
    await hasProblem('recovered')
    await page.evaluate(() => window.device.closeCarrier())
    await reopen()
    await page.evaluate(() => window.device.openCarrier())
    expect(await page.evaluate(() => window.device.texts())).toEqual(['one', 'two', 'three'])
  })

  it('[V1] upgraded by a newer app: told, and writing goes on', async () => {
    await withLog()
    await page.evaluate(() => window.device.openCarrier())
    const other = await open()
    await other.evaluate(() => window.device.upgrade(window.device.name, 9))
    await hasProblem('recovered')
    await page.evaluate(async () => {
      window.device.append('four')
      await window.device.closeCarrier()
    })
    await reopen()
    await page.evaluate(() => window.device.openCarrier())
    expect(await page.evaluate(() => window.device.texts())).toEqual(['one', 'two', 'three', 'four'])
  })

  it.each(['cut', 'flip', 'drop', 'foreign'] as const)(
    '[V7] a record damaged (%s): noticed, never written, kept, and a fresh one grows beside it',
    async (how) => {
      await withLog()
      await page.evaluate((damage) => window.device.damage(window.device.name, damage, 1), how)
      const before = await page.evaluate(() => window.device.copy(window.device.name))
      expect(await page.evaluate(() => window.device.openCarrier())).toBe('unreadable')
      expect(await page.evaluate(() => window.device.problems())).toEqual(['unreadable'])
      await page.evaluate(() => window.device.setAside())
      expect(await page.evaluate(() => window.device.openCarrier())).toBe('ok')
      await page.evaluate(() => window.device.append('from elsewhere'))
      expect(await page.evaluate(() => window.device.copy(window.device.name))).toBe(before)
      expect(await page.evaluate(() => window.device.generations())).toEqual([0])
    },
  )

  it('[V7] a database that is gone: noticed, and a fresh one begun', async () => {
    await withLog()
    await page.evaluate(() => window.device.deleteDatabase(window.device.name))
    expect(await page.evaluate(() => window.device.openCarrier())).toBe('ok')
    expect(await page.evaluate(() => window.device.problems())).toEqual(['missing'])
  })
})

describe('the browser, keys, tabs and leaving', () => {
  it('[V3] the device key is kept by the browser and cannot be taken out', async () => {
    await page.evaluate(() => window.device.keep('a link'))
    await reopen()
    expect(await page.evaluate(() => window.device.recall())).toBe('a link')
    expect(await page.evaluate(() => window.device.exportedKey())).toBe('InvalidAccessError')
    expect(await page.evaluate(() => window.device.problems())).toEqual([])
  })

  it('[V3] IndexedDB gone as a whole is noticed', async () => {
    await page.evaluate(() => window.device.keep('a link'))
    await clear()
    await reopen()
    expect(await page.evaluate(() => window.device.openKeyring())).toBe(true)
    expect(await page.evaluate(() => window.device.problems())).toEqual(['keysLost'])
  })

  it('[L7] last words said while the page goes are taken at the next start', async () => {
    await page.evaluate(() => window.device.leaveOnPageHide([1, 2, 3]))
    await page.reload()
    expect(await page.evaluate(() => window.device.take())).toEqual([[1, 2, 3]])
    expect(await page.evaluate(() => window.device.take())).toEqual([])
  })

  it('[V6] one tab is elected; a visible one takes over from a frozen one', async () => {
    await page.evaluate(() => window.device.elect())
    await page.waitForFunction(() => window.device.election().length === 1)
    const second = await open()
    const session = await page.context().newCDPSession(page)
    // A tab in the debugger stands still like a frozen one; Chromium freezes only hidden tabs, and none is here.
    await session.send('Debugger.enable')
    await session.send('Debugger.pause')
    await second.evaluate(() => window.device.elect())
    await second.waitForFunction(() => window.device.election().includes('elected'))
    await session.send('Debugger.resume')
    await session.send('Debugger.disable')
    await page.waitForFunction(() => window.device.election().includes('demoted'))
  })
})
