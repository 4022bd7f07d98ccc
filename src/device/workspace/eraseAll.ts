import type { CircleId } from '../../seal/circle.ts'
import {
  carrierDatabaseName,
  deleteDatabase,
  listDatabaseNames,
  openExisting,
  parseCarrierDatabaseName,
  settled,
} from '../carrierDatabases.ts'
import type { CarrierRecord, DamagedRecord, SettingRecord } from '../db.ts'
import { ERASING, isErasing, markErasing, otherPagesGone, tellErasing, unmarkErasing } from './erasing.ts'

const APP = 'passerelle'
const ERASER = 'passerelle/eraser'
const PATIENCE_MS = 5000

/**
 * Begins to erase everything on this device (V3): the keys at once, so that whatever is left opens no more. The rest is
 * done by `finishErasing` on a page that has opened nothing yet; `leave` goes there.
 */
export const beginErasing = async (leave: () => void): Promise<void> => {
  markErasing()
  await within(PATIENCE_MS, dropKeys())
  tellErasing()
  leave()
}

/**
 * With nothing open on this page: ends what `beginErasing` began, here or in another tab, now or before a restart. False
 * if a page that is frozen still holds something; the next start tries again.
 */
export const finishErasing = async (): Promise<boolean> => {
  const erase = async () => {
    if (!isErasing() && !(await isMarked())) return true
    await otherPagesGone(PATIENCE_MS)
    return eraseEverything()
  }
  const { locks } = globalThis.navigator ?? {}
  return locks ? locks.request(ERASER, erase) : erase()
}

const eraseEverything = async (): Promise<boolean> => {
  const others = (await databaseNames()).filter((name) => name !== APP)
  await within(PATIENCE_MS, dropKeys())
  // The one that says that the device is being erased goes last.
  const isGone = await within(
    PATIENCE_MS,
    Promise.all(others.map(deleteDatabase)).then(() => deleteDatabase(APP)),
  )
  if (!isGone) return false
  await eraseFiles()
  forgetTexts(globalThis.sessionStorage)
  forgetTexts(globalThis.localStorage)
  await globalThis.navigator?.clearAppBadge?.().catch(() => undefined)
  unmarkErasing()
  return true
}

const databaseNames = async (): Promise<readonly string[]> => {
  const isOurs = (name: string) => name.startsWith(APP) || parseCarrierDatabaseName('', name) !== null
  const names = await listDatabaseNames()
  if (names) return names.filter(isOurs)
  return [...(await notedNames()), APP, `${APP}-outbox`, `${APP}-scratch`]
}

/** What wraps all other keys, and what it wrapped: links, and seeds of decision keys. In their place, why they are gone. */
const dropKeys = (): Promise<void> =>
  withDatabase(async (database) => {
    const stores = ['settings', 'circles'].filter((name) => database.objectStoreNames.contains(name))
    if (stores.length === 0) return
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
    const isDone = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    for (const name of stores) transaction.objectStore(name).clear()
    if (stores.includes('settings'))
      transaction.objectStore('settings').put({ key: ERASING, value: Date.now() } satisfies SettingRecord)
    await isDone
  })

const isMarked = async (): Promise<boolean> => {
  let isFound = false
  await withDatabase(async (database) => {
    const settings = database.transaction('settings').objectStore('settings')
    isFound = (await settled(settings.count(ERASING))) > 0
  })
  return isFound
}

/** Where the browser does not list its databases, this one does. */
const notedNames = async (): Promise<readonly string[]> => {
  const names: string[] = []
  await withDatabase(async (database) => {
    const all = <T>(store: string): Promise<readonly T[]> =>
      settled<T[]>(database.transaction(store).objectStore(store).getAll())
    for (const carrier of await all<CarrierRecord>('carriers'))
      names.push(carrierDatabaseName('', { ...carrier, circleId: carrier.circleId as CircleId }))
    for (const { name } of await all<DamagedRecord>('damaged')) names.push(name)
  })
  return names
}

/** One that cannot be opened or read is deleted all the same. */
const withDatabase = async (work: (database: IDBDatabase) => Promise<void>): Promise<void> => {
  const database = await openExisting(APP).catch(() => null)
  try {
    if (database) await work(database)
  } catch {
    return
  } finally {
    database?.close()
  }
}

/** Files of the app's own folder in the browser (OPFS), where there is one. */
const eraseFiles = async (): Promise<void> => {
  try {
    const folder = await globalThis.navigator?.storage?.getDirectory?.()
    if (!folder) return
    const names: string[] = []
    for await (const name of folder.keys()) if (name.startsWith(APP)) names.push(name)
    // One that a frozen page still holds stays: it is filler, and no key is left for anything.
    for (const name of names) await folder.removeEntry(name, { recursive: true }).catch(() => undefined)
  } catch {
    // Denied, as in private windows: then there are none.
  }
}

const forgetTexts = (texts: Storage | undefined): void => {
  const names = texts ? Array.from({ length: texts.length }, (_, i) => texts.key(i) ?? '') : []
  for (const name of names) if (name.startsWith(APP)) texts?.removeItem(name)
}

/** True once the work is done; false after `ms`, or if it failed. */
const within = (ms: number, work: Promise<unknown>): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, false)
    const end = (isDone: boolean) => () => {
      clearTimeout(timer)
      resolve(isDone)
    }
    work.then(end(true), end(false))
  })
