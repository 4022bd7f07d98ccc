import { fetchUpdates, IndexeddbPersistence, PREFERRED_TRIM_SIZE } from 'y-indexeddb'
import * as Y from 'yjs'
import { ok, type Result } from '../result.ts'
import { inspectCarrier, UPDATES } from './carrierHealth.ts'
import {
  applyRecords,
  beyond,
  countIn,
  LOADING,
  type ReadOptions,
  readRecords,
  type Unloaded,
} from './carrierRecords.ts'
import type { Connections } from './connections.ts'

export type StoredCarrier = { close(): Promise<void> }
export type PersistOptions = ReadOptions & {
  readonly connections: Connections
  /** Whether the app itself dropped the carrier, in this tab or another: then it is not written again. */
  isDropped(): Promise<boolean>
  readonly retryMs?: number
}

/**
 * y-indexeddb, watched: it says nothing when a write fails or its database is closed, deleted or upgraded by others.
 * Whatever failed is told once; the database is then opened anew and gets the whole carrier, until that has worked.
 */
export async function persistCarrier(
  carrier: Y.Doc,
  options: PersistOptions,
): Promise<Result<StoredCarrier, Unloaded>> {
  const watched = watchCarrier(carrier, options)
  const loaded = await watched.load()
  return loaded.ok ? ok({ close: watched.close }) : loaded
}

const COMPACTION_DELAY_MS = 1000

type Trouble = 'diskFull' | 'closed' | 'deleted' | 'outdated' | 'unavailable' | 'unreadable'
type Attached = { readonly loaded: Promise<boolean>; readonly committed: Promise<boolean> }

function watchCarrier(
  carrier: Y.Doc,
  { name, generation, onProblem, freshLog, connections, isDropped, retryMs = 2000 }: PersistOptions,
) {
  let persistence: IndexeddbPersistence | null = null
  let trouble: Trouble | null = null
  /** While false, updates are left to the next reopening, which writes the whole carrier. */
  let isWriting = false
  let isClosed = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let compaction: ReturnType<typeof setTimeout> | undefined
  const pending = new Set<Promise<void>>()
  /** What came while it was looked whether anything may be written. */
  let waiting: Uint8Array[] = []
  let draining: Promise<void> | null = null
  let reopening: Promise<void> | null = null

  // Where the note cannot be read, too much is better written than too little.
  const wasDropped = () => isDropped().catch(() => false)
  const failed = (cause: Trouble) => {
    isWriting = false
    if (isClosed) return
    const type = freshLog.isFull() && (cause === 'unavailable' || cause === 'closed') ? 'diskFull' : cause
    if (trouble !== type) onProblem({ type, database: name })
    trouble = type
    clearTimeout(retry)
    // A connection lost can be had back at once; for room on the disk one has to wait.
    const isLost = cause === 'closed' || cause === 'deleted' || cause === 'outdated'
    if (type !== 'unreadable') retry = setTimeout(() => void reopen(), isLost ? 0 : retryMs)
  }

  /** Sees every transaction of the connection, y-indexeddb's own included. */
  const watchDatabase = (database: IDBDatabase, of: IndexeddbPersistence) => {
    connections.watch(database)
    const begin = database.transaction.bind(database)
    let isFirst = true
    database.transaction = (stores, mode, settings) => {
      const transaction = begin(stores, mode, settings)
      if (isFirst) skipWriting(transaction)
      isFirst = false
      const done = outcome(transaction).then((error) => {
        pending.delete(done)
        if (error !== null && of === persistence) failed(freshLog.errorOf(error).type)
      })
      pending.add(done)
      return transaction
    }
    const lost = (type: 'closed' | 'deleted' | 'outdated') => {
      database.close()
      isWriting = false
      freshLog.doubt()
      if (of === persistence) void wasDropped().then((dropped) => dropped || failed(type))
    }
    database.onclose = () => lost('closed')
    database.onversionchange = ({ newVersion }) => lost(newVersion === null ? 'deleted' : 'outdated')
  }

  const add = (current: IndexeddbPersistence, updates: readonly Uint8Array[]) => {
    try {
      const store = current.db?.transaction([UPDATES], 'readwrite').objectStore(UPDATES)
      for (const update of updates) store?.add(update)
    } catch (error) {
      // Thrown on inside Yjs's event it would hit whoever edits.
      failed(freshLog.errorOf(error).type === 'diskFull' ? 'diskFull' : 'closed')
    }
  }
  /** Nothing is written before it is known that there is room, in a log that holds. */
  const drain = async () => {
    try {
      while (waiting.length > 0) {
        await freshLog.writable()
        const updates = waiting
        waiting = []
        if (isWriting && persistence) add(persistence, updates)
      }
    } catch (error) {
      waiting = []
      if (isWriting) failed(freshLog.errorOf(error).type)
    } finally {
      draining = null
    }
  }
  const store = (update: Uint8Array, origin: unknown) => {
    const current = persistence
    if (!isWriting || !current || origin === current || origin === LOADING) return
    waiting.push(update)
    draining ??= drain()
    current._dbsize++
    if (current._dbsize < PREFERRED_TRIM_SIZE) return
    clearTimeout(compaction)
    compaction = setTimeout(() => {
      if (current === persistence && isWriting)
        freshLog
          .writable()
          .then(() => compact(current, carrier))
          .catch((error) => failed(freshLog.errorOf(error).type))
    }, COMPACTION_DELAY_MS)
  }

  /** Reads what is there and writes what the carrier holds beyond `held`. Null if the database could not be opened. */
  const attach = async (held: readonly Uint8Array[]): Promise<Attached | null> => {
    const fresh = new IndexeddbPersistence(name, carrier)
    persistence = fresh
    carrier.off('update', fresh._storeUpdate)
    let database: IDBDatabase | null = null
    const opened = new Promise<IDBDatabase | null>((resolve) => {
      Object.defineProperty(fresh, 'db', {
        get: () => database,
        set: (now: IDBDatabase) => {
          database = now
          watchDatabase(now, fresh)
          isWriting = true
          resolve(now)
        },
      })
      fresh._db.catch(() => resolve(null))
    })
    const there = await opened
    if (!there) return null
    // Cleared since it was read: then nothing of it is there.
    const isThere = held.length > 0 && (await countIn(there)) >= held.length
    const missing = beyond(carrier, isThere ? held : [])
    if (missing) add(fresh, [missing])
    const committed = Promise.all(pending).then(() => fresh.synced && isWriting)
    return { loaded: Promise.race([fresh.whenSynced.then(() => true), committed]), committed }
  }

  const detach = async () => {
    const old = persistence
    persistence = null
    isWriting = false
    clearTimeout(compaction)
    // A database that never opened cannot be closed either.
    await old?.destroy().catch(() => undefined)
  }

  const isLogFresh = () =>
    freshLog.begun().then(
      () => true,
      () => false,
    )
  const isWritable = () =>
    freshLog.writable().then(
      () => true,
      (error) => {
        freshLog.errorOf(error)
        return false
      },
    )

  const reopenNow = async () => {
    // Not taken apart for nothing: what is held open can be read.
    if (!(await isWritable())) return failed('unavailable')
    await detach()
    if (isClosed || (await wasDropped())) return
    const health = await inspectCarrier(name, generation, freshLog)
    if (isClosed) return
    if (health.type === 'damaged') return failed('unreadable')
    const held = health.type === 'whole' ? health.records : []
    const attached = health.type !== 'refused' && (await isWritable()) ? await attach(held) : null
    if (!(await attached?.committed) || !(await isLogFresh())) return failed('unavailable')
    if (trouble && !isClosed) onProblem({ type: 'recovered', database: name })
    trouble = null
  }

  const reopen = (): Promise<void> => {
    reopening ??= reopenNow().finally(() => {
      reopening = null
    })
    return reopening
  }

  const load = async (): Promise<Result<void, Unloaded>> => {
    const read = await readRecords({ name, generation, onProblem, freshLog })
    if (!read.ok) return read
    carrier.on('update', store)
    const attached = (await isWritable()) ? await attach(read.value) : null
    if (await attached?.loaded) return ok(undefined)
    // Where nothing may be written, what was read can be shown all the same.
    failed('unavailable')
    applyRecords(carrier, read.value)
    return ok(undefined)
  }

  const close = async () => {
    carrier.off('update', store)
    await draining
    // What the disk has lost, or had no room for, is still here: once more, before it is let go.
    if (!isClosed && !isWriting && trouble !== 'unreadable') await reopen()
    isClosed = true
    clearTimeout(retry)
    await Promise.all(pending)
    await detach()
  }
  return { load, close }
}

/**
 * y-indexeddb begins by writing the carrier, even an empty one, and nobody hears if that fails: on a full disk nothing
 * could be read. So it only counts; what there is to write is written here.
 */
function skipWriting(transaction: IDBTransaction): void {
  const storeOf = transaction.objectStore.bind(transaction)
  transaction.objectStore = (name) => {
    const store = storeOf(name)
    store.add = () => store.count() as IDBRequest<IDBValidKey>
    return store
  }
}

/** One record instead of many, in the transaction that reads what others may have written. */
async function compact(persistence: IndexeddbPersistence, carrier: Y.Doc): Promise<void> {
  const updates = await fetchUpdates(persistence)
  updates.add(Y.encodeStateAsUpdate(carrier))
  updates.delete(IDBKeyRange.upperBound(persistence._dbref, true))
  const count = updates.count()
  count.onsuccess = () => {
    persistence._dbsize = count.result
  }
}

/** The error that ended the transaction, or null once it has committed. */
const outcome = (transaction: IDBTransaction): Promise<unknown> =>
  new Promise((resolve) => {
    transaction.addEventListener('complete', () => resolve(null))
    transaction.addEventListener('abort', () => resolve(transaction.error ?? 'aborted'))
  })
