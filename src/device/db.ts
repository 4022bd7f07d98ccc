import Dexie, { type Table } from 'dexie'
import type { CircleId } from '../seal/circle.ts'
import { whenIdle } from '../whenIdle.ts'
import { type Ballast, openBallast } from './ballast.ts'
import { type Connections, createConnections } from './connections.ts'
import { createFreshLog, type FreshLog } from './freshLog.ts'
import { isClosed, isDiskFull, type OnProblem } from './problem.ts'
import { rememberTables } from './rememberedTables.ts'
import { createRoom, type Room } from './room.ts'

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
/** What another device of a circle is known to hold (V4). Times are this device's own, ms. */
export type HolderRecord = {
  readonly circleId: string
  /** The other device's id, or `hub`. */
  readonly deviceId: string
  /** When it was last heard of: live, or by a file that came from it. */
  readonly seenAt: number
  /** When it last held everything that was here; null if that was never known. */
  readonly heldAt: number | null
  /** Up to when it holds what was written here, even where it lacks something else. */
  readonly ownAt: number | null
  /** When something that the hub may lack came from it by file; in the hub's own row, from a backup. */
  readonly fileAt: number | null
  readonly face: Uint8Array
}
/** A database whose every reopening is followed by a new log, before anything is written to it. */
export type WatchedDb = Dexie & { readonly freshLog: FreshLog; readonly connections: Connections }
export type DeviceDb = WatchedDb & {
  readonly circles: Table<CircleRecord, string>
  readonly settings: Table<SettingRecord, string>
  readonly items: Table<ItemRecord, [string, string, string]>
  readonly projections: Table<ProjectionRecord, string>
  readonly carriers: Table<CarrierRecord, [string, number]>
  readonly damaged: Table<DamagedRecord, string>
  readonly holders: Table<HolderRecord, [string, string]>
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
export type OutboxDb = WatchedDb & { readonly entries: Table<EntryRecord, number> }

export type DeviceDatabases = { readonly db: DeviceDb; readonly outbox: OutboxDb; close(): void }
export type DatabaseOptions = {
  readonly onProblem: OnProblem
  /** Put before every database name; tests run several devices in one process with it. */
  readonly namespace?: string
  /** Pause before a lost database is tried again. */
  readonly retryMs?: number
  readonly ballast?: Ballast
}

/** The device's two databases, opened at first use. They notice being closed, deleted or upgraded by others. */
export function openDatabases({
  onProblem,
  namespace = '',
  retryMs = 2000,
  ballast = openBallast(),
}: DatabaseOptions): DeviceDatabases {
  const onDisk = { database: `${namespace}passerelle-room` }
  const connections: Connections = createConnections({
    mayWrite: () => freshLog.mayWrite(),
    mayOpen: () => freshLog.mayOpen(),
  })
  const room = createRoom({
    ballast,
    onFull: () => onProblem({ type: 'diskFull', ...onDisk }),
    onRoom: () => onProblem({ type: 'recovered', ...onDisk }),
    mend: () => void freshLog.begun().catch(() => undefined),
    quiet: connections.quiet,
  })
  const freshLog = createFreshLog(`${namespace}passerelle-scratch`, room)
  const watching = { freshLog, connections }
  const db = Object.assign(new Dexie(`${namespace}passerelle`, dependencies(connections)), watching) as DeviceDb
  db.version(1).stores({
    circles: 'circleId, programmeId',
    settings: 'key',
    items: '[circleId+list+id], circleId, [circleId+list], updatedAt',
    projections: 'circleId',
    carriers: '[circleId+generation], circleId',
    damaged: 'name, circleId',
  })
  db.version(2).stores({ holders: '[circleId+deviceId], circleId' })
  // Strict: the promise of a write resolves once the system was told to put it on the disk (V1).
  const strict = { ...dependencies(connections), chromeTransactionDurability: 'strict' } as const
  const outbox = Object.assign(new Dexie(`${namespace}passerelle-outbox`, strict), watching) as OutboxDb
  outbox.version(1).stores({ entries: '++id, circleId' })
  const watched = [keepWhole(db, room, onProblem, retryMs), watch(outbox, onProblem), room.close]
  return {
    db,
    outbox,
    close: () => {
      for (const stop of watched) stop()
    },
  }
}

/** Runs `work`, which writes, once there is room for it in a log that holds (V1). */
export const withRoom = <T>(db: WatchedDb, work: () => PromiseLike<T>): Promise<T> =>
  withReopening(db, async () => {
    await db.freshLog.writable()
    return work()
  })

/** Runs `work`; if the connection turns out to be closed, opens it anew and tries once more. */
export async function withReopening<T>(db: WatchedDb, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    db.freshLog.errorOf(error)
    if (!isClosed(error) || isDiskFull(error)) throw error
    db.close({ disableAutoOpen: false })
    await db.freshLog.begun()
    await db.open()
    return await work()
  }
}

const dependencies = ({ factory }: Connections) => ({ indexedDB: factory, IDBKeyRange: globalThis.IDBKeyRange })

/** Calls back when the browser closed the connection or somebody deleted the database, once it may be opened anew. */
export function onLost(db: Dexie, lost: () => void): void {
  db.on('versionchange', (event) => {
    if (event.newVersion === null) setTimeout(lost, 0)
  })
  onForcedClose(db, () => setTimeout(lost, 0))
}

// Dexie's own `close` event fires for every close, whoever asked for it.
const onForcedClose = (db: Dexie, closed: () => void): void => onBackend(db, 'close', closed)

function onBackend(db: Dexie, type: 'abort' | 'close', heard: (event: Event) => void): void {
  db.on('ready', () => db.backendDB()?.addEventListener(type, heard), true)
}

type PutBack = (opened: Dexie) => Promise<void>

/** Dexie reopens by itself at the next operation; what is missing is that anybody hears of it, and a new log. */
function watch(db: WatchedDb, onProblem: OnProblem, putBack: PutBack = async () => undefined): () => void {
  const database = db.name
  let isReopened = false
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
  // The requests of a transaction that the disk had no room for say nothing of it; the transaction itself does.
  onBackend(db, 'abort', ({ target }) => {
    const { error } = target as IDBTransaction
    if (isDiskFull(error)) db.freshLog.errorOf(error)
  })
  onForcedClose(db, () => {
    db.freshLog.doubt()
    onProblem({ type: db.freshLog.isFull() ? 'diskFull' : 'closed', database })
  })
  db.on(
    'ready',
    (opened) => {
      const isFirst = !isReopened
      isReopened = true
      if (isFirst) return undefined
      // Whatever waits for the connection waits for the log too, and for what was thrown away with the old one: read before,
      // everything would seem never to have been there. Without a new log what is there can be read all the same.
      return db.freshLog.begun().then(
        () => putBack(opened),
        () => undefined,
      )
    },
    true,
  )
  return () => db.close()
}

// Elsewhere off by itself; on localhost it would keep a stack of every promise.
Dexie.debug = false

const IDLE_MS = 1000

/** Begins a log once home has read what it shows; opens the database again when it was lost, with its keys and links. */
function keepWhole(db: DeviceDb, room: Room, onProblem: OnProblem, retryMs: number): () => void {
  let remembered: ReturnType<typeof rememberTables> | null = null
  let wasGone = false
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const reopen = async () => {
    if (isOver) return
    try {
      await db.freshLog.begun()
      await db.open()
      await db.freshLog.begun()
      if (isOver) return
      onProblem({ type: 'recovered', database: db.name })
      if (wasGone) onProblem({ type: 'missing', database: db.name })
      wasGone = false
    } catch {
      clearTimeout(timer)
      timer = setTimeout(() => void reopen(), retryMs)
    }
  }
  const stopWatching = watch(db, onProblem, async (opened) => {
    wasGone = (await remembered?.restore(opened)) || wasGone
  })
  onLost(db, () => void reopen())
  const begin = () => {
    if (isOver) return
    remembered = rememberTables(db, ['settings', 'circles'])
    // A refusal is told by whoever wants to write.
    db.freshLog
      .begun()
      .catch(() => undefined)
      .then(room.start)
      .then(db.freshLog.makeSure)
      .catch(() => undefined)
  }
  db.on('ready', () => whenIdle(begin, IDLE_MS))
  return () => {
    isOver = true
    clearTimeout(timer)
    remembered?.stop()
    stopWatching()
  }
}
