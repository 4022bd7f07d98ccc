import * as Y from 'yjs'
import type { Transport } from './sync/transport.ts'

type Attached = { readonly carrier: Y.Doc; durable: ReadonlyMap<number, number> }

/** A hub's transport, watched: which circles it has called durable in full. */
export type WatchedHub = Transport & {
  /** All that the newest log of the circle holds is durable there. Not for one that is empty, or not attached. */
  isDurable(circleId: string): boolean
}

export const watchDurable = (hub: Transport): WatchedHub => {
  const circles = new Map<string, Map<number, Attached>>()
  return {
    ...hub,
    attach: (port, events) => {
      const { generation, carrier } = port
      const { id } = port.circle
      const attached: Attached = { carrier, durable: new Map() }
      const generations = circles.get(id) ?? new Map<number, Attached>()
      circles.set(id, generations.set(generation, attached))
      const attachment = hub.attach(port, {
        ...events,
        durable: (stateVector) => {
          attached.durable = new Map(stateVector)
          events.durable(stateVector)
        },
      })
      return {
        ...attachment,
        detach: () => {
          if (generations.get(generation) === attached) generations.delete(generation)
          attachment.detach()
        },
      }
    },
    isDurable: (circleId) => {
      const generations = circles.get(circleId)
      const newest = generations?.get(Math.max(...generations.keys()))
      if (!newest || newest.carrier.store.clients.size === 0) return false
      const held = Y.decodeStateVector(Y.encodeStateVector(newest.carrier))
      return [...held].every(([client, clock]) => (newest.durable.get(client) ?? 0) >= clock)
    },
  }
}
