import { existsSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { servePlainPage } from '../leak/plantedProfile.ts'
import { createTablet } from '../world/tablet.ts'
import { grantPersistence } from './persistence.ts'
import { smallDisk } from './smallDisk.ts'

const canMount = process.getuid?.() === 0
const ways = [
  { way: 'in a namespace of its own', isRoot: false },
  ...(canMount ? [{ way: 'mounted', isRoot: true }] : []),
]

for (const { way, isRoot } of ways)
  test(`[V1] a full disk, ${way}: a browser on it is told, and what it had kept stays`, async () => {
    const disk = await smallDisk(48, isRoot)
    const plain = await servePlainPage()
    const tablet = createTablet(disk.dir, 'full', { executablePath: disk.executablePath })
    try {
      // Otherwise Chromium answers a write in vain by throwing away all that the site has.
      grantPersistence(tablet.profile, new URL(plain.url).origin)
      await (await tablet.start()).goto(plain.url)
      expect(await write(tablet.page(), 'before')).toBe('kept')
      disk.fill(0)
      expect(disk.freeBytes()).toBe(0)
      const outcomes = await writeUntilRefused(tablet.page())
      expect(outcomes.at(-1)).toMatch(/UnknownError|InvalidStateError|QuotaExceededError/)
      disk.relieve()
      expect(disk.freeBytes()).toBeGreaterThan(30_000_000)
      // Chromium goes on with a log whose last record was cut off by the full disk, and throws the whole origin away at
      // the next start. Making and deleting a database makes it begin a new log first, except for one time in eighty, when
      // two of its own writes meet: as the app does, it is done three times, each in peace.
      for (let time = 0; time < 3; time++) {
        await mendLog(tablet.page())
        await new Promise((resolve) => setTimeout(resolve, 30))
      }
      for (let i = 0; i < 5; i++) expect(await write(tablet.page(), `after ${i}`)).toBe('kept')
      for (let restart = 0; restart < 2; restart++) {
        await tablet.kill()
        await (await tablet.start()).goto(plain.url)
        const kept = await readAll(tablet.page())
        expect(kept).toContain('before')
        expect(kept).toEqual(expect.arrayContaining([0, 1, 2, 3, 4].map((i) => `after ${i}`)))
        expect(kept.filter((text) => text.startsWith('meanwhile'))).toHaveLength(outcomes.length - 1)
      }
    } finally {
      await tablet.kill()
      await plain.stop()
      await disk.end()
    }
    expect(existsSync(disk.dir)).toBe(false)
  })

/** Adds one text in a strict transaction of a newly opened database; answers `kept` or the error. */
const write = (page: Page, text: string): Promise<string> =>
  page.evaluate(
    (value) =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('plain', 1)
        request.onupgradeneeded = () => request.result.createObjectStore('texts', { autoIncrement: true })
        request.onerror = () => resolve(String(request.error))
        request.onsuccess = () => {
          const transaction = request.result.transaction('texts', 'readwrite', { durability: 'strict' })
          transaction.objectStore('texts').add(value)
          transaction.oncomplete = () => resolve('kept')
          transaction.onabort = () => resolve(String(transaction.error))
        }
      }),
    text,
  )

const writeUntilRefused = async (page: Page): Promise<readonly string[]> => {
  const outcomes: string[] = []
  while (outcomes.length < 200 && (outcomes.length === 0 || outcomes.at(-1) === 'kept'))
    outcomes.push(await write(page, `meanwhile ${outcomes.length} ${'.'.repeat(500)}`))
  return outcomes
}

const readAll = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const request = indexedDB.open('plain', 1)
        request.onupgradeneeded = () => reject(new Error('the database is gone'))
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const all = request.result.transaction('texts').objectStore('texts').getAll()
          all.onsuccess = () => resolve(all.result)
        }
      }),
  )

const mendLog = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('scratch', 1)
        request.onupgradeneeded = () => request.result.createObjectStore('scratch').put('scratch', 1)
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          request.result.close()
          const deleting = indexedDB.deleteDatabase('scratch')
          deleting.onsuccess = () => resolve()
          deleting.onerror = () => reject(deleting.error)
        }
      }),
  )
