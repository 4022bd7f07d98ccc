import * as Y from 'yjs'
import type { CircleId } from '../seal/circle.ts'
import type { CarrierStore } from './carrierStore.ts'

/** Of the ports of a session, what this needs. */
type Store = Pick<CarrierStore, 'open' | 'read'>
type Records = {
  waiting(circleId: CircleId): Promise<readonly (Place & { readonly id: number })[]>
  settle(circleId: CircleId, ids: readonly number[]): Promise<void>
}
type Place = { readonly generation: number; readonly client: number; readonly clock: number }

/**
 * For circles that never leave this device: no hub settles their entries. What was read back from the disk when the
 * circle was opened is settled then; else the outbox would grow for ever (V1).
 */
export const settledByDisk = <S extends Store, O extends Records>(store: S, outbox: O): { store: S; outbox: O } => {
  const found = new Map<string, ReadonlyMap<number, number>>()
  const nameOf = (circleId: string, generation: number) => `${circleId}/${generation}`
  const noting =
    <T extends { readonly ok: boolean }>(load: (...place: Parameters<Store['open']>) => Promise<T>) =>
    async (...[circleId, generation, carrier]: Parameters<Store['open']>) => {
      const name = nameOf(circleId, generation)
      // Opened again, or begun by a rotation, a carrier holds what is not yet on the disk.
      const isFirst = !found.has(name) && carrier.store.clients.size === 0
      const loaded = await load(circleId, generation, carrier)
      if (loaded.ok)
        found.set(name, isFirst ? Y.decodeStateVector(Y.encodeStateVector(carrier)) : (found.get(name) ?? NOTHING))
      return loaded
    }
  return {
    store: { ...store, open: noting(store.open), read: noting(store.read) },
    outbox: {
      ...outbox,
      waiting: async (circleId: CircleId) => {
        const records = await outbox.waiting(circleId)
        const isOnDisk = ({ generation, client, clock }: Place) =>
          (found.get(nameOf(circleId, generation))?.get(client) ?? 0) > clock
        const settled = records.filter(isOnDisk)
        if (settled.length === 0) return records
        await outbox.settle(
          circleId,
          settled.map(({ id }) => id),
        )
        return records.filter((record) => !isOnDisk(record))
      },
    },
  }
}

const NOTHING: ReadonlyMap<number, number> = new Map()
