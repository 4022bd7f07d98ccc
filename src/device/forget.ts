import { fail, ok, type Result } from '../result.ts'
import type { CircleId } from '../seal/circle.ts'
import { carrierDatabaseName, deleteDatabase, listDatabaseNames, parseCarrierDatabaseName } from './carrierDatabases.ts'
import type { CarrierStore } from './carrierStore.ts'
import { type DeviceDatabases, type DeviceDb, withReopening, withRoom } from './db.ts'
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

/** Wipes the device (V3): the key first, so that whatever is left behind opens no more. Every session must be closed. */
export async function wipeDevice({ db, outbox, close }: DeviceDatabases, namespace = ''): Promise<void> {
  // On a full disk the key goes with its database.
  await withReopening(db, () => db.settings.clear()).catch(() => undefined)
  await withReopening(db, () => db.circles.clear()).catch(() => undefined)
  const names = (await listDatabaseNames()) ?? (await notedNames(db, namespace))
  close()
  const isOurs = (name: string) =>
    parseCarrierDatabaseName(namespace, name) || name.startsWith(`${namespace}passerelle-scratch/`)
  const others = names.filter(isOurs)
  for (const name of [...others, outbox.name, db.name]) await deleteDatabase(name)
  const texts = globalThis.localStorage
  for (const key of texts ? Object.keys(texts) : []) if (key.startsWith(`${namespace}passerelle`)) texts.removeItem(key)
}

async function notedNames(db: DeviceDb, namespace: string): Promise<readonly string[]> {
  const carriers = await db.carriers.toArray()
  const damaged = await db.damaged.toArray()
  const named = carriers.map((carrier) =>
    carrierDatabaseName(namespace, { ...carrier, circleId: carrier.circleId as CircleId }),
  )
  return [...named, ...damaged.map(({ name }) => name)]
}
