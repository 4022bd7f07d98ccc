import * as Y from 'yjs'
import { inspectUpdate } from '../seal/gate.ts'
import { openExisting, settled } from './carrierDatabases.ts'
import { isBytes } from './columns.ts'

/**
 * `missing`: there is no such database. `refused`: the browser did not open it; it may do so later.
 * `records`: what the database holds, update by update, in the order of its keys.
 */
export type Health =
  | { readonly type: 'whole'; readonly records: readonly Uint8Array[] }
  | { readonly type: 'missing' | 'damaged' | 'refused' }

const UPDATES = 'updates'

/** Reads a carrier's database before anything may be written to it (V7). Writes nothing itself. */
export async function inspectCarrier(name: string, generation: number): Promise<Health> {
  let database: IDBDatabase | null
  try {
    database = await openExisting(name)
  } catch (error) {
    // Chromium's word for files that it cannot make sense of.
    return { type: (error as DOMException | null)?.name === 'UnknownError' ? 'damaged' : 'refused' }
  }
  if (!database) return { type: 'missing' }
  try {
    if (!hasStores(database)) return { type: 'damaged' }
    const records: readonly unknown[] = await settled(
      database.transaction(UPDATES, 'readonly').objectStore(UPDATES).getAll(),
    )
    return isWholeLog(records, generation) ? { type: 'whole', records } : { type: 'damaged' }
  } catch {
    return { type: 'damaged' }
  } finally {
    database.close()
  }
}

const hasStores = (database: IDBDatabase) =>
  database.objectStoreNames.contains(UPDATES) &&
  database.objectStoreNames.contains('custom') &&
  database.transaction(UPDATES, 'readonly').objectStore(UPDATES).autoIncrement

/**
 * Whether the stored updates together are what the gate would let in, signatures aside: those were checked when the
 * entries came, and one that fails to open is for the session to renew (L4).
 */
export function isWholeLog(records: readonly unknown[], generation: number): records is readonly Uint8Array[] {
  if (!records.every(isBytes)) return false
  if (records.length === 0) return true
  try {
    return inspectUpdate(new Y.Doc(), generation, Y.mergeUpdates([...records])).ok
  } catch {
    return false
  }
}
