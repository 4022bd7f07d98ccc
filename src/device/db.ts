import Dexie, { type Table } from 'dexie'
import type { CircleId } from '../seal/circle.ts'
import { isClosed, isDiskFull, type OnProblem } from './problem.ts'

/** Plain columns are ids and times only; `face` and `secrets` are sealed (V2, V3). */
export type CircleRecord = {
  readonly circleId: CircleId
  readonly kind: string | null
  readonly programmeId: string | null
  readonly addedAt: number
  readonly openedAt: number | null
  readonly face: Uint8Array
  readonly secrets: Uint8Array
}
export type SettingRecord = { readonly key: string; readonly value: unknown }
export type ItemRecord = {
  readonly circleId: string
  readonly list: string
  readonly id: string
  readonly updatedAt: number
  readonly sealed: Uint8Array
}
/** What the read model holds of a circle; another version or count means: build it again. */
export type ProjectionRecord = {
  readonly circleId: string
  readonly version: number
  readonly count: number
  /** When an item last changed, ms. */
  readonly changedAt: number
}
/** One y-indexeddb database that this device has, or had (`droppedAt`). */
export type CarrierRecord = {
  readonly circleId: string
  readonly generation: number
  /** 0 at first; one more each time a damaged database was set aside (V7). */
  readonly attempt: number
  readonly openedAt: number
  readonly droppedAt: number | null
}
/** A damaged database that is kept under its own name (V7). */
export type DamagedRecord = {
  readonly name: string
  readonly circleId: string
  readonly generation: number
  readonly foundAt: number
}
export type DeviceDb = Dexie & {
  readonly circles: Table<CircleRecord, string>
  readonly settings: Table<SettingRecord, string>
  readonly items: Table<ItemRecord, [string, string, string]>
  readonly projections: Table<ProjectionRecord, string>
  readonly carriers: Table<CarrierRecord, [string, number]>
  readonly damaged: Table<DamagedRecord, string>
}

export type EntryRecord = {
  readonly id?: number
  readonly circleId: CircleId
  readonly generation: number
  readonly client: number
  readonly clock: number
  readonly entry: Uint8Array
  readonly addedAt: number
}
export type OutboxDb = Dexie & { readonly entries: Table<EntryRecord, number> }

export type DeviceDatabases = { readonly db: DeviceDb; readonly outbox: OutboxDb; close(): void }
export type DatabaseOptions = {
  readonly onProblem: OnProblem
  /** Put before every database name; tests run several devices in one process with it. */
  readonly namespace?: string
}

/** The device's two databases, opened at first use. They notice being closed, deleted or upgraded by others. */
export function openDatabases({ onProblem, namespace = '' }: DatabaseOptions): DeviceDatabases {
  const db = new Dexie(`${namespace}passerelle`, dependencies()) as DeviceDb
  db.version(1).stores({
    circles: 'circleId, programmeId',
    settings: 'key',
    items: '[circleId+list+id], circleId, [circleId+list], updatedAt',
    projections: 'circleId',
    carriers: '[circleId+generation], circleId',
    damaged: 'name, circleId',
  })
  // Strict: the promise of a write resolves once the system was told to put it on the disk (V1).
  const outbox = new Dexie(`${namespace}passerelle-outbox`, {
    ...dependencies(),
    chromeTransactionDurability: 'strict',
  }) as OutboxDb
  outbox.version(1).stores({ entries: '++id, circleId' })
  const watched = [watch(db, onProblem), watch(outbox, onProblem)]
  return {
    db,
    outbox,
    close: () => {
      for (const stop of watched) stop()
    },
  }
}

/** Runs `work`; if the connection turns out to be closed, opens it anew and tries once more. */
export async function withReopening<T>(db: Dexie, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isClosed(error) || isDiskFull(error)) throw error
    db.close({ disableAutoOpen: false })
    await db.open()
    return await work()
  }
}

// Read at call time: Dexie itself would keep the factory that was there when its module was loaded.
const dependencies = () => ({ indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange })

/** Calls back when the browser closed the connection or somebody deleted the database, once it may be opened anew. */
export function onLost(db: Dexie, lost: () => void): void {
  db.on('versionchange', (event) => {
    if (event.newVersion === null) setTimeout(lost, 0)
  })
  onForcedClose(db, () => setTimeout(lost, 0))
}

// Dexie's own `close` event fires for every close, whoever asked for it.
function onForcedClose(db: Dexie, closed: () => void): void {
  db.on('ready', () => db.backendDB()?.addEventListener('close', closed), true)
}

/** Dexie reopens by itself at the next operation; what is missing is that anybody hears of it. */
function watch(db: Dexie, onProblem: OnProblem): () => void {
  const database = db.name
  db.on('versionchange', (event) => {
    db.close({ disableAutoOpen: false })
    onProblem({ type: event.newVersion === null ? 'deleted' : 'outdated', database })
    // Instead of Dexie's own handler, which does the same and writes to the console.
    return false
  })
  db.on('blocked', () => {
    onProblem({ type: 'blocked', database })
    return false
  })
  onForcedClose(db, () => onProblem({ type: 'closed', database }))
  return () => db.close()
}
