import type * as Y from 'yjs'
import type { Result } from '../result.ts'
import type { CircleId } from '../seal/circle.ts'
import { carrierDatabaseName, deleteDatabase, listDatabaseNames, parseCarrierDatabaseName } from './carrierDatabases.ts'
import { inspectCarrier } from './carrierHealth.ts'
import { persistCarrier, type StoredCarrier } from './carrierPersistence.ts'
import { readCarrier, type Unloaded } from './carrierRecords.ts'
import { type CarrierRecord, type DamagedRecord, type DeviceDb, withReopening, withRoom } from './db.ts'
import type { OnProblem } from './problem.ts'

/** Keeps sealed logs. The contract is that of `sync`; the last three are for mending (V7). */
export type CarrierStore = {
  /** Ascending; from the browser's own list where it has one, and from what this device noted. */
  generations(circleId: CircleId): Promise<readonly number[]>
  /**
   * Loads into `carrier`, then keeps persisting it. `unreadable`: damaged; it is left as it is and never written.
   * `unavailable`: the browser refuses storage. A full disk does not prevent loading.
   */
  open(circleId: CircleId, generation: number, carrier: Y.Doc): Promise<Result<StoredCarrier, Unloaded>>
  /** The same, and no more than that: nothing is written, and nothing waits for the disk. */
  read(circleId: CircleId, generation: number, carrier: Y.Doc): Promise<Result<void, Unloaded>>
  drop(circleId: CircleId, generation: number): Promise<void>
  /** Keeps a damaged database under its name and lets the next `open` start afresh. */
  setAside(circleId: CircleId, generation: number): Promise<void>
  /** Sets aside whatever cannot be read of a circle, so that it opens again. Returns how many databases. */
  mend(circleId: CircleId): Promise<number>
  /** Databases set aside, for `rescue` to offer as files. */
  damaged(circleId?: CircleId): Promise<readonly DamagedRecord[]>
}

export type CarrierStoreOptions = {
  readonly db: DeviceDb
  readonly onProblem: OnProblem
  readonly namespace?: string
  readonly retryMs?: number
  now?(): number
}

export function createCarrierStore({
  db,
  onProblem,
  namespace = '',
  retryMs,
  now = Date.now,
}: CarrierStoreOptions): CarrierStore {
  const records = (circleId: CircleId) =>
    withReopening(db, () => db.carriers.where('circleId').equals(circleId).toArray())
  const recordOf = (circleId: CircleId, generation: number) =>
    withReopening(db, () => db.carriers.get([circleId, generation]))
  // To ask opens what may have to be left alone.
  const namesNow = async () => (db.freshLog.mayOpen() ? listDatabaseNames() : null)
  const databases = async (circleId: CircleId) => {
    const names = (await namesNow()) ?? []
    return names
      .flatMap((name) => parseCarrierDatabaseName(namespace, name) ?? [])
      .filter((found) => found.circleId === circleId)
  }
  const find = async (circleId: CircleId, generation: number) => {
    const record = await recordOf(circleId, generation)
    if (record) return { record, attempt: record.attempt }
    const attempts = (await databases(circleId)).flatMap((found) =>
      found.generation === generation ? found.attempt : [],
    )
    return { record, attempt: Math.max(0, ...attempts) }
  }
  /** The note is a convenience: a carrier is not kept back because it could not be written. */
  const note = async (record: CarrierRecord) => {
    try {
      await withRoom(db, () => db.carriers.put(record))
    } catch (error) {
      onProblem({ ...db.freshLog.errorOf(error), database: db.name })
    }
  }

  const generations = async (circleId: CircleId) => {
    const noted = await records(circleId)
    const dropped = new Set(noted.flatMap((record) => (record.droppedAt === null ? [] : record.generation)))
    const held = noted.flatMap((record) => (record.droppedAt === null ? record.generation : []))
    const listed = (await databases(circleId)).flatMap(({ generation }) => (dropped.has(generation) ? [] : generation))
    return [...new Set([...held, ...listed])].sort((a, b) => a - b)
  }
  const setAside = async (circleId: CircleId, generation: number) => {
    const { attempt } = await find(circleId, generation)
    const name = carrierDatabaseName(namespace, { circleId, generation, attempt })
    await withRoom(db, () =>
      db.transaction('rw', db.carriers, db.damaged, async () => {
        await db.damaged.put({ name, circleId, generation, foundAt: now() })
        await db.carriers.put({ circleId, generation, attempt: attempt + 1, openedAt: 0, droppedAt: null })
      }),
    )
  }

  const nameOf = async (circleId: CircleId, generation: number) => {
    const { attempt } = await find(circleId, generation)
    return carrierDatabaseName(namespace, { circleId, generation, attempt })
  }

  return {
    generations,
    setAside,
    async read(circleId, generation, carrier) {
      const name = await nameOf(circleId, generation)
      return readCarrier(carrier, { name, generation, onProblem, freshLog: db.freshLog })
    },
    async open(circleId, generation, carrier) {
      const { record, attempt } = await find(circleId, generation)
      const name = carrierDatabaseName(namespace, { circleId, generation, attempt })
      const names = await namesNow()
      const isHeld = record !== undefined && record.droppedAt === null && record.openedAt > 0
      if (isHeld && names && !names.includes(name)) onProblem({ type: 'missing', database: name })
      if (record && record.droppedAt !== null) await note({ ...record, openedAt: 0, droppedAt: null })
      const opened = await persistCarrier(carrier, {
        name,
        generation,
        onProblem,
        freshLog: db.freshLog,
        connections: db.connections,
        ...(retryMs !== undefined && { retryMs }),
        isDropped: async () => ((await recordOf(circleId, generation))?.droppedAt ?? null) !== null,
      })
      if (opened.ok) await note({ circleId, generation, attempt, openedAt: now(), droppedAt: null })
      return opened
    },
    async drop(circleId, generation) {
      const { record, attempt } = await find(circleId, generation)
      await note({ circleId, generation, attempt, openedAt: record?.openedAt ?? 0, droppedAt: now() })
      // Where nothing may be written it stays, and goes another time.
      const isWritable = await db.freshLog.writable().then(
        () => true,
        () => false,
      )
      if (isWritable) await deleteDatabase(carrierDatabaseName(namespace, { circleId, generation, attempt }))
    },
    async mend(circleId) {
      let count = 0
      for (const generation of await generations(circleId)) {
        const health = await inspectCarrier(await nameOf(circleId, generation), generation, db.freshLog)
        if (health.type !== 'damaged') continue
        await setAside(circleId, generation)
        count++
      }
      return count
    },
    damaged: (circleId) =>
      withReopening(db, () =>
        circleId === undefined ? db.damaged.toArray() : db.damaged.where('circleId').equals(circleId).toArray(),
      ),
  }
}
