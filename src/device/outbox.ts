import { fail, ok, type Result } from '../result.ts'
import type { CircleId } from '../seal/circle.ts'
import { isBytes } from './columns.ts'
import { type EntryRecord, type OutboxDb, onLost, withReopening, withRoom } from './db.ts'
import { isRefused, type OnProblem, type StoreError } from './problem.ts'

const SIGNED_BYTES = 16
const RETRY_MS = 2000

export type OutboxEntry = {
  readonly circleId: CircleId
  readonly generation: number
  readonly client: number
  readonly clock: number
  /** The sealed entry; its header states its place (L3). */
  readonly entry: Uint8Array
}
export type OutboxRecord = OutboxEntry & { readonly id: number; readonly addedAt: number }

/** V1: "on this device" is what `add` resolved for. The contract is that of `sync`. */
export type Outbox = {
  /** Resolves once its strict transaction has committed. */
  add(entry: OutboxEntry): Promise<Result<void, StoreError>>
  /** Oldest first. Rejects if the database cannot be opened at all. */
  waiting(circleId: CircleId): Promise<readonly OutboxRecord[]>
  /** Forgets entries that the hub, or enough other devices, hold durably. */
  settle(circleId: CircleId, ids: readonly number[]): Promise<void>
}

/**
 * Everything that this tab added and that is not settled stays in memory too: a database deleted under the app, or lost
 * with the disk, gets back what was said to be in it, before anything else is said. Nothing is confirmed in a log that
 * may be torn.
 */
export function createOutbox(
  db: OutboxDb,
  onProblem: OnProblem,
  now: () => number = Date.now,
  retryMs = RETRY_MS,
): Outbox {
  const unsettled = new Map<string, EntryRecord>()
  const database = db.name
  const { freshLog } = db
  let told: StoreError['type'] | null = null
  let isLost = false
  let restoring: Promise<void> | null = null
  let retry: ReturnType<typeof setTimeout> | undefined

  const failed = async (error: unknown): Promise<Result<never, StoreError>> => {
    // What was refused before it was tried is not there, and all that was there still is.
    if (!isRefused(error)) isLost = true
    const storeError = await freshLog.causeOf(error)
    if (told !== storeError.type) onProblem({ type: storeError.type, database })
    told = storeError.type
    return fail(storeError)
  }
  const worked = () => {
    if (told) onProblem({ type: 'recovered', database })
    told = null
  }
  /** A log that holds, then the connection, and room. */
  const ready = async (sizeBytes: number) => {
    await freshLog.begun()
    if (!db.isOpen()) await db.open()
    await freshLog.writable(sizeBytes)
  }
  const writeLost = () =>
    db.transaction('rw', db.entries, async () => {
      const held = new Set((await db.entries.toArray()).map(nameOf))
      await db.entries.bulkAdd([...unsettled].flatMap(([name, record]) => (held.has(name) ? [] : { ...record })))
    })
  const restoreNow = async () => {
    clearTimeout(retry)
    try {
      while (isLost) {
        isLost = false
        await withReopening(db, () => ready(sizeOf(unsettled.values())))
        await withReopening(db, writeLost)
        await freshLog.begun()
      }
      onProblem({ type: 'recovered', database })
      told = null
    } catch (error) {
      await failed(error)
      retry = setTimeout(() => restore().catch(() => undefined), retryMs)
      throw error
    }
  }
  const restore = (): Promise<void> => {
    restoring ??= restoreNow().finally(() => {
      restoring = null
    })
    return restoring
  }
  /** All that was confirmed before is there, in a log that holds. */
  const whole = async (sizeBytes: number) => {
    if (isLost || restoring) await restore()
    await withReopening(db, () => ready(sizeBytes))
  }
  onLost(db, () => {
    isLost = true
    restore().catch(() => undefined)
  })

  return {
    async add(entry) {
      const record: EntryRecord = { ...entry, addedAt: now() }
      const name = nameOf(record)
      try {
        await whole(record.entry.length)
        // Tried before, and put back by now.
        if (!unsettled.has(name)) await withReopening(db, () => db.entries.add({ ...record }))
        unsettled.set(name, record)
        // Written over a connection that was opened meanwhile, it may stand behind a torn record.
        await freshLog.begun()
        worked()
        return ok(undefined)
      } catch (error) {
        return await failed(error)
      }
    },
    async waiting(circleId) {
      await restoring?.catch(() => undefined)
      const records = await withReopening(db, () => db.entries.where('circleId').equals(circleId).sortBy('id'))
      return records.filter(isWhole)
    },
    async settle(_circleId, ids) {
      try {
        const settled = await withRoom(db, () =>
          db.transaction('rw', db.entries, async () => {
            const records = await db.entries.bulkGet([...ids])
            await db.entries.bulkDelete([...ids])
            return records
          }),
        )
        for (const record of settled) if (record) unsettled.delete(nameOf(record))
      } catch (error) {
        await failed(error)
      }
    },
  }
}

/** For useLiveQuery: entries of the circle, or of all circles, that are on this device only. */
export const waitingCount = (db: OutboxDb, circleId?: string): Promise<number> =>
  Promise.resolve(circleId === undefined ? db.entries.count() : db.entries.where('circleId').equals(circleId).count())

/** Several entries may claim one place while the log is full; their signatures differ. */
const nameOf = ({ circleId, generation, client, clock, entry }: EntryRecord) =>
  [circleId, generation, client, clock, ...entry.subarray(-SIGNED_BYTES)].join('/')

const sizeOf = (records: Iterable<EntryRecord>) => [...records].reduce((sum, { entry }) => sum + entry.length, 0)

/** The same for every circle that has any, from the index alone. */
export async function waitingCounts(db: OutboxDb): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const circleId of (await db.entries.orderBy('circleId').keys()) as string[])
    counts.set(circleId, (counts.get(circleId) ?? 0) + 1)
  return counts
}

const isWhole = (record: EntryRecord): record is EntryRecord & OutboxRecord =>
  isBytes(record.entry) && record.id !== undefined
