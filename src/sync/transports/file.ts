import * as Y from 'yjs'
import type { CarrierPort, PeerEvents, Transport } from '../transport.ts'
import { packFile, unpackFile } from './fileFormat.ts'
import { readParts, type SealedPart, writeParts } from './fileParts.ts'

/** What became of the parts of one circle, by generation. */
export type Delivery = {
  /** The gate admitted it, and the session keeps it. */
  readonly received: readonly number[]
  /** The gate refused it. */
  readonly refused: readonly number[]
  /** Older than what the session keeps: its contents have to be merged by whoever reads the file (L5). */
  readonly unmatched: readonly number[]
}
type Peering = { addTransport(transport: Transport): () => void }
type Carried = Pick<SealedPart, 'generation' | 'update'>

/** Longer than the session takes to join a generation ahead of its own (L6). */
const PATIENCE_MS = 6000

/**
 * A file is a peer that gives everything at once and takes nothing. Where it is ahead of this device it stays until the
 * session has joined its generation, so that both end in the same log.
 */
export const deliverParts = (
  session: Peering,
  parts: readonly Carried[],
  { patienceMs = PATIENCE_MS } = {},
): Promise<Delivery> =>
  new Promise((resolve) => {
    const attached = new Set<number>()
    const received = new Set<number>()
    const refused = new Set<number>()
    const top = Math.max(-1, ...parts.map(({ generation }) => generation))
    let isAhead = false
    let isAtTop = false
    let isEnded = false

    const end = () => {
      if (isEnded) return
      isEnded = true
      clearTimeout(timer)
      leave()
      const unmatched = parts.flatMap(({ generation }) => (attached.has(generation) ? [] : generation))
      resolve({ received: [...received], refused: [...refused], unmatched })
    }
    const look = () => {
      const isSettled = [...attached].every((generation) => received.has(generation) || refused.has(generation))
      if (isSettled && (!isAhead || isAtTop || refused.has(top))) end()
    }
    const give = async ({ generation, update }: Carried, port: CarrierPort, events: PeerEvents) => {
      const admitted = await port.receive(update, 'file')
      if (isEnded) return
      ;(admitted.ok ? received : refused).add(generation)
      if (admitted.ok && isAhead) events.synced()
      look()
    }
    const attach: Transport['attach'] = (port, events) => {
      const part = parts.find(({ generation }) => generation === port.generation)
      if (part) attached.add(part.generation)
      // Silent where the session is anyway: a file is nobody who is there.
      if (part && isAhead) events.state('joining')
      if (part) void give(part, port, events)
      if (top > port.generation && !attached.has(top)) queueMicrotask(() => announce(events))
      return {
        detach: () => undefined,
        setPresence: (sealed) => {
          isAtTop ||= sealed !== null && port.generation >= top
          queueMicrotask(look)
        },
      }
    }
    const announce = (events: PeerEvents) => {
      if (isEnded || attached.has(top)) return
      isAhead = true
      events.newest(top)
    }
    const timer = setTimeout(end, patienceMs)
    const leave = session.addTransport({ name: 'file', attach })
    queueMicrotask(() => queueMicrotask(look))
  })

/** Every generation that the session keeps and that holds anything. */
export const collectParts = (session: Peering): readonly Carried[] => {
  const parts: Carried[] = []
  const leave = session.addTransport({
    name: 'file',
    attach: ({ generation, carrier }) => {
      if (carrier.store.clients.size > 0) parts.push({ generation, update: Y.encodeStateAsUpdate(carrier) })
      return { detach: () => undefined, setPresence: () => undefined }
    },
  })
  leave()
  return parts
}

/** Everything that files take, for the device to work with. */
export const fileWay = { packFile, unpackFile, writeParts, readParts, deliverParts, collectParts }
