import * as Y from 'yjs'
import { ok } from '../../src/result.ts'
import type { Circle } from '../../src/seal/circle.ts'
import { openCircleSession } from '../../src/sync/circleSession.ts'
import type {
  CarrierStore,
  CircleSession,
  LastWords,
  Outbox,
  OutboxEntry,
  OutboxRecord,
  SessionPorts,
} from '../../src/sync/sessionPorts.ts'
import type { Transport } from '../../src/sync/transport.ts'
import type { Random } from './random.ts'
import type { VirtualClock } from './virtualClock.ts'

/** What stays when a tablet is switched off: carriers (their last writes may be lost), outbox, last words. */
export const createDisk = (clock: VirtualClock, random: Random) => {
  const carriers = new Map<number, Uint8Array[]>()
  const records: OutboxRecord[] = []
  let words: readonly Uint8Array[] = []
  let nextId = 1
  let life = 0 // writes of an earlier life do not arrive
  const later = (): Promise<void> => new Promise((resolve) => clock.setTimeout(resolve, random.below(40)))

  /** What one life of the tablet sees of its disk: once that life has ended, it writes nothing any more. */
  const plugIn = (): Pick<SessionPorts, 'store' | 'outbox' | 'lastWords'> => {
    const born = life
    const store: CarrierStore = {
      generations: async () => [...carriers.keys()],
      open: async (_id, generation, carrier) => {
        const writes = carriers.get(generation) ?? []
        carriers.set(generation, writes)
        for (const update of writes) Y.applyUpdate(carrier, update, store)
        writes.push(Y.encodeStateAsUpdate(carrier))
        const write = (update: Uint8Array, origin: unknown): void => {
          if (born === life && origin !== store) writes.push(update)
        }
        carrier.on('update', write)
        return ok({ close: async () => carrier.off('update', write) })
      },
      read: async (_id, generation, carrier) => {
        for (const update of carriers.get(generation) ?? []) Y.applyUpdate(carrier, update, store)
        return ok(undefined)
      },
      drop: async (_id, generation) => {
        if (born === life) carriers.delete(generation)
      },
    }
    const outbox: Outbox = {
      add: async (record: OutboxEntry) => {
        await later()
        if (born === life) records.push({ ...record, id: nextId++ })
        return ok(undefined)
      },
      waiting: async () => [...records],
      settle: async (_id, ids) => {
        for (const id of born === life ? ids : []) {
          const at = records.findIndex((record) => record.id === id)
          if (at >= 0) records.splice(at, 1)
        }
      },
    }
    const lastWords: LastWords = {
      leave: (_id, entries) => {
        if (born === life) words = entries
      },
      take: () => {
        const taken = words
        words = []
        return taken
      },
    }
    return { store, outbox, lastWords }
  }
  return {
    ...{ plugIn, records, carriers },
    /** The power goes: the last writes of carriers are lost, committed outbox records are not. */
    cut: (): void => {
      life += 1
      for (const writes of carriers.values())
        writes.splice(writes.length - random.below(Math.min(6, writes.length + 1)))
    },
    turnOff: (): void => {
      life += 1
    },
    newest: (): number => Math.max(-1, ...carriers.keys()),
  }
}
export type Disk = ReturnType<typeof createDisk>

export type Tablet = {
  readonly name: string
  readonly disk: Disk
  session: CircleSession | null
  doc: Y.Doc
  /** Typed and not yet said to be on this device. */
  unsure: string[]
  isSlow: boolean
}

export const startTablet = (
  tablet: Tablet,
  ports: Pick<SessionPorts, 'limits' | 'createVerify'> & {
    readonly circle: Circle
    readonly clock: VirtualClock
    readonly random: Random
    readonly transports: readonly Transport[]
  },
): void => {
  const { circle, clock, random, transports, ...rest } = ports
  tablet.doc = new Y.Doc()
  tablet.doc.clientID = random.below(0xffffffff)
  tablet.session = openCircleSession(circle, tablet.doc, {
    ...{ ...tablet.disk.plugIn(), clock, random: random.next, transports },
    ...rest,
  })
}
