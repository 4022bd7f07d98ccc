import { fail, ok, type Result } from '../result.ts'
import type { CircleId } from '../seal/circle.ts'
import { isBytes } from './columns.ts'
import { type EntryRecord, type OutboxDb, onLost, withReopening } from './db.ts'
import { type OnProblem, type StoreError, storeErrorOf } from './problem.ts'

const SIGNED_BYTES = 16

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
 * Everything that this tab added and that is not settled stays in memory too: a database deleted under the app gets back what
 * was said to be in it.
 */
export function createOutbox(db: OutboxDb, onProblem: OnProblem, now: () => number = Date.now): Outbox {
  const unsettled = new Map<string, EntryRecord>()
  const database = db.name
  let isFailing = false
  let restoring: Promise<void> = Promise.resolve()

  const failed = (error: unknown): Result<never, StoreError> => {
    const storeError = storeErrorOf(error)
    if (!isFailing) onProblem({ type: storeError.type, database })
    isFailing = true
    return fail(storeError)
  }
  const worked = () => {
    if (isFailing) onProblem({ type: 'recovered', database })
    isFailing = false
  }
  const restore = () =>
    db.transaction('rw', db.entries, async () => {
      const held = new Set((await db.entries.toArray()).map(nameOf))
      const lost = [...unsettled].flatMap(([name, record]) => (held.has(name) ? [] : { ...record }))
      await db.entries.bulkAdd(lost)
    })
  onLost(db, () => {
    restoring = withReopening(db, restore).then(worked, (error) => void failed(error))
  })

  return {
    async add(entry) {
      await restoring
      const record: EntryRecord = { ...entry, addedAt: now() }
      try {
        await withReopening(db, () => db.entries.add({ ...record }))
        unsettled.set(nameOf(record), record)
        worked()
        return ok(undefined)
      } catch (error) {
        return failed(error)
      }
    },
    async waiting(circleId) {
      await restoring
      const records = await withReopening(db, () => db.entries.where('circleId').equals(circleId).sortBy('id'))
      return records.filter(isWhole)
    },
    async settle(_circleId, ids) {
      try {
        const settled = await withReopening(db, () =>
          db.transaction('rw', db.entries, async () => {
            const records = await db.entries.bulkGet([...ids])
            await db.entries.bulkDelete([...ids])
            return records
          }),
        )
        for (const record of settled) if (record) unsettled.delete(nameOf(record))
      } catch (error) {
        failed(error)
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

const isWhole = (record: EntryRecord): record is EntryRecord & OutboxRecord =>
  isBytes(record.entry) && record.id !== undefined
