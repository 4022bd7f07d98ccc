import { fail, ok, type Result } from '../result.ts'
import type { CircleId } from '../seal/circle.ts'
import { deleteDatabase } from './carrierDatabases.ts'
import type { CarrierStore } from './carrierStore.ts'
import { type DeviceDatabases, withReopening, withRoom } from './db.ts'
import { waitingCount } from './outbox.ts'
import type { StoreError } from './problem.ts'
import type { Registry } from './registry.ts'

/**
 * Removes everything of a circle from this device, its link first. `waiting`: entries are here and nowhere else; ask, then call
 * with `evenIfWaiting`. Its session must be closed.
 */
export async function forgetCircle(
  { db, outbox }: DeviceDatabases,
  registry: Registry,
  store: CarrierStore,
  circleId: CircleId,
  { evenIfWaiting = false } = {},
): Promise<Result<void, StoreError | { readonly type: 'waiting'; readonly count: number }>> {
  try {
    const count = await withReopening(outbox, () => waitingCount(outbox, circleId))
    if (count > 0 && !evenIfWaiting) return fail({ type: 'waiting', count })
    const forgotten = await registry.forget(circleId)
    if (!forgotten.ok) return forgotten
    for (const generation of await store.generations(circleId)) await store.drop(circleId, generation)
    for (const { name } of await store.damaged(circleId)) await deleteDatabase(name)
    await withRoom(db, () => db.damaged.where('circleId').equals(circleId).delete())
    await withRoom(outbox, () => outbox.entries.where('circleId').equals(circleId).delete())
    return ok(undefined)
  } catch (error) {
    return fail(db.freshLog.errorOf(error))
  }
}
