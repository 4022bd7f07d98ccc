import * as Y from 'yjs'
import { inspectUpdate } from '../seal/gate.ts'
import { openExisting, settled } from './carrierDatabases.ts'
import { isBytes } from './columns.ts'
import type { FreshLog } from './freshLog.ts'

/**
 * `missing`: there is no such database. `refused`: the browser did not open it; it may do so later.
 * `records`: what the database holds, update by update, in the order of its keys.
 */
export type Health =
  | { readonly type: 'whole'; readonly records: readonly Uint8Array[] }
  | { readonly type: 'missing' | 'refused' }
  | { readonly type: 'damaged'; readonly isUnopened?: boolean }

export const UPDATES = 'updates'

/** Reads a carrier's database before anything may be written to it (V7). Writes nothing to it itself. */
export async function inspectCarrier(name: string, generation: number, freshLog: FreshLog): Promise<Health> {
  if (!freshLog.mayOpen() && !(await canStore(freshLog))) return { type: 'refused' }
  const health = await inspect(name, generation, freshLog)
  // Chromium has one word for files that it cannot make sense of and for a disk on which it can open nothing.
  if (health.type !== 'damaged' || !health.isUnopened) return health
  return (await canStore(freshLog)) ? inspect(name, generation, freshLog) : { type: 'refused' }
}

const canStore = (freshLog: FreshLog): Promise<boolean> =>
  freshLog.begun().then(
    () => true,
    (error) => {
      freshLog.errorOf(error)
      return false
    },
  )

async function inspect(name: string, generation: number, freshLog: FreshLog): Promise<Health> {
  let database: IDBDatabase | null
  try {
    database = await openExisting(name)
  } catch (error) {
    freshLog.errorOf(error)
    return nameOf(error) === 'UnknownError' ? { type: 'damaged', isUnopened: true } : { type: 'refused' }
  }
  if (!database) return { type: 'missing' }
  try {
    if (!hasStores(database)) return { type: 'damaged' }
    const records: readonly unknown[] = await settled(
      database.transaction(UPDATES, 'readonly').objectStore(UPDATES).getAll(),
    )
    return isWholeLog(records, generation) ? { type: 'whole', records } : { type: 'damaged' }
  } catch (error) {
    // The connection went away while it was read.
    return { type: CONNECTION_LOST.has(nameOf(error)) ? 'refused' : 'damaged' }
  } finally {
    database.close()
  }
}

const CONNECTION_LOST = new Set(['AbortError', 'InvalidStateError'])
const nameOf = (error: unknown) => (error as DOMException | null)?.name ?? ''

const hasStores = (database: IDBDatabase) =>
  database.objectStoreNames.contains(UPDATES) &&
  database.objectStoreNames.contains('custom') &&
  database.transaction(UPDATES, 'readonly').objectStore(UPDATES).autoIncrement

/**
 * Whether the stored updates together are what the gate would let in, signatures aside: those were checked when the
 * entries came, and one that fails to open is for the session to renew (L4).
 */
function isWholeLog(records: readonly unknown[], generation: number): records is readonly Uint8Array[] {
  if (!records.every(isBytes)) return false
  if (records.length === 0) return true
  try {
    return inspectUpdate(new Y.Doc(), generation, Y.mergeUpdates([...records])).ok
  } catch {
    return false
  }
}
