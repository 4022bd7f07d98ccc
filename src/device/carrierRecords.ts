import * as Y from 'yjs'
import { fail, ok, type Result } from '../result.ts'
import { settled } from './carrierDatabases.ts'
import { inspectCarrier, UPDATES } from './carrierHealth.ts'
import type { FreshLog } from './freshLog.ts'
import type { OnProblem } from './problem.ts'

export type Unloaded = { readonly type: 'unreadable' | 'unavailable' }
export type ReadOptions = {
  readonly name: string
  readonly generation: number
  readonly onProblem: OnProblem
  readonly freshLog: FreshLog
}

/** Applied from what was read here: not to be written again. */
export const LOADING = Symbol('loading')

/** Reads what is there and leaves the database as it is: for whoever does not keep the carrier, or not yet. */
export async function readCarrier(carrier: Y.Doc, options: ReadOptions): Promise<Result<void, Unloaded>> {
  const read = await readRecords(options)
  if (!read.ok) return read
  applyRecords(carrier, read.value)
  return ok(undefined)
}

/** What the database holds, update by update; none where there is no such database yet. */
export const readRecords = async (options: ReadOptions): Promise<Result<readonly Uint8Array[], Unloaded>> => {
  const { name, generation, onProblem, freshLog } = options
  const health = await inspectCarrier(name, generation, freshLog)
  if (health.type === 'whole') return ok(health.records)
  if (health.type === 'missing') return ok([])
  const type = health.type === 'damaged' ? 'unreadable' : 'unavailable'
  onProblem({ type, database: name })
  return fail({ type })
}

export const applyRecords = (carrier: Y.Doc, records: readonly Uint8Array[]): void =>
  carrier.transact(() => {
    for (const record of records) Y.applyUpdate(carrier, record, LOADING)
  }, LOADING)

/** What the carrier holds and the records do not; null if that is nothing. A carrier only grows. */
export const beyond = (carrier: Y.Doc, records: readonly Uint8Array[]): Uint8Array | null => {
  // Read as updates: nothing is built of them only to be counted.
  const held = Y.encodeStateVectorFromUpdate(Y.mergeUpdates([...records]))
  const clocks = Y.decodeStateVector(held)
  const isMore = [...carrier.store.clients.keys()].some(
    (client) => Y.getState(carrier.store, client) > (clocks.get(client) ?? 0),
  )
  return isMore ? Y.encodeStateAsUpdate(carrier, held) : null
}

/** How many updates a database holds now. */
export const countIn = async (database: IDBDatabase): Promise<number> => {
  try {
    return await settled(database.transaction(UPDATES, 'readonly').objectStore(UPDATES).count())
  } catch {
    return 0
  }
}
