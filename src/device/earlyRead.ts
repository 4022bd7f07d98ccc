import type { CircleRecord, ProjectionRecord, SettingRecord } from './db.ts'
import { hadKeys } from './keyMark.ts'
import { wait } from './wait.ts'
import { ERASING, isErasing } from './workspace/erasing.ts'

/** What home shows, as it lies on the disk: sealed. */
export type EarlyRead = {
  readonly keys: SettingRecord
  readonly profile: SettingRecord | undefined
  readonly circles: readonly CircleRecord[]
  readonly projections: readonly ProjectionRecord[]
  /** By circle: how many entries are on this device only. */
  readonly waiting: ReadonlyMap<string, number>
}

/** As IndexedDB knows them: Dexie counts in tens. Of any other version the app itself makes what it can. */
const DEVICE = { name: 'passerelle', version: 20, stores: ['settings', 'circles', 'projections'] } as const
const OUTBOX = { name: 'passerelle-outbox', version: 10, stores: ['entries'] } as const

type Database = typeof DEVICE | typeof OUTBOX
type Table = (name: string) => IDBObjectStore

/**
 * `ask` makes the requests, and answers what makes the result of them once all are through. The database is closed again
 * at once: nobody who deletes or upgrades it is made to wait. Makes none where there is none.
 */
const read = <T>({ name, version, stores }: Database, ask: (table: Table) => () => T) =>
  new Promise<T>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onupgradeneeded = () => opening.transaction?.abort()
    opening.onerror = (event) => {
      event.preventDefault()
      reject(opening.error)
    }
    opening.onsuccess = () => {
      const database = opening.result
      try {
        if (database.version !== version) throw new Error('another version')
        const transaction = database.transaction(stores, 'readonly')
        const result = ask((table) => transaction.objectStore(table))
        transaction.oncomplete = () => resolve(result())
        transaction.onabort = () => reject(transaction.error)
      } catch (error) {
        reject(error)
      } finally {
        database.close()
      }
    }
  })

const askPlaces = (table: Table) => {
  const [keys, erasing, profile] = ['keys', ERASING, 'profile'].map((key) => table('settings').get(key))
  const [circles, projections] = ['circles', 'projections'].map((name) => table(name).getAll())
  return () => ({
    ...{ keys: keys?.result, erasing: erasing?.result, profile: profile?.result },
    ...{ circles: circles?.result ?? [], projections: projections?.result ?? [] },
  })
}

const askWaiting = (table: Table) => {
  const index = table('entries').index('circleId')
  const counts = new Map<string, IDBRequest<number>>()
  const circles = index.openKeyCursor(null, 'nextunique')
  circles.onsuccess = () => {
    const at = circles.result
    if (!at) return
    counts.set(at.key as string, index.count(at.key))
    at.continue()
  }
  return () => new Map([...counts].map(([circleId, count]) => [circleId, count.result]))
}

/**
 * What the first screen shows, read before the app's own script has arrived: begun by a script in the page itself
 * (`earlyReadBegins.ts`). The app's way to it, through Dexie, takes a slow tablet a twentieth of a cold start. Null where
 * anything is not as usual: the app then reads for itself, and tells.
 */
export const earlyRead = async (): Promise<EarlyRead | null> => {
  try {
    if (!hadKeys(DEVICE.name) || isErasing()) return null
    // What takes longer first: its requests follow one another.
    const [waiting, { erasing, ...places }] = await Promise.all([read(OUTBOX, askWaiting), read(DEVICE, askPlaces)])
    return places.keys && !erasing ? { ...places, waiting } : null
  } catch {
    return null
  }
}

declare global {
  var earlyReadBegun: Promise<EarlyRead | null> | undefined
}

const PATIENCE_MS = 1000

/** Once: it is soon outdated. Null after a while: whoever opens the database then is told what holds it up. */
export const takeEarlyRead = async (): Promise<EarlyRead | null> => {
  const begun = globalThis.earlyReadBegun
  globalThis.earlyReadBegun = undefined
  return begun ? Promise.race([begun, wait(PATIENCE_MS).then(() => null)]) : null
}
