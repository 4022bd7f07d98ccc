import * as Y from 'yjs'
import { fromUtf8, utf8 } from '../../src/seal/bytes.ts'
import { entriesOf, logOf } from '../../src/seal/carrier.ts'
import type { Circle } from '../../src/seal/circle.ts'
import { KIND, type Kind, openEntry, sealEntry } from '../../src/seal/entry.ts'
import { createVerify, gate } from '../../src/seal/gate.ts'
import type { CarrierPort, LinkState, PeerEvents } from '../../src/sync/transport.ts'

/** One generation of one circle on one device: seals texts into its log and lets others in through the gate. */
export type Tablet = ReturnType<typeof createTablet>

export function createTablet(circle: Circle, generation = 0) {
  const carrier = new Y.Doc()
  const verify = createVerify(circle.writePk)
  let turn: Promise<unknown> = Promise.resolve()
  const port: CarrierPort = {
    circle,
    generation,
    carrier,
    receive(update, origin) {
      const received = turn.then(async () => {
        const passed = await gate(carrier, generation, circle.context, verify, update)
        if (passed.ok) Y.applyUpdate(carrier, update, origin)
        return passed
      })
      turn = received
      return received
    },
  }
  const append = (text: string, kind: Kind = KIND.update) => {
    const origin = endOf(carrier)
    const client = carrier.clientID
    const clock = Y.getState(carrier.store, client)
    const entry = sealEntry(circle, { kind, generation, client, clock, origin }, utf8(text))
    logOf(carrier).push([entry])
    return { client, clock, entry }
  }
  const texts = () => entriesOf(carrier).map((entry) => fromUtf8(openEntry(circle, entry) ?? utf8('?')) ?? '?')
  return { circle, generation, carrier, port, append, texts }
}

const endOf = (carrier: Y.Doc): Y.ID | null => {
  let item = logOf(carrier)._start
  while (item?.right) item = item.right
  return item?.lastId ?? null
}

/** Events of an attachment, written down. */
export type Witness = ReturnType<typeof createWitness>

export function createWitness() {
  const seen = {
    states: [] as LinkState[],
    synced: 0,
    durable: new Map<number, number>() as ReadonlyMap<number, number>,
    newest: [] as number[],
    refused: [] as string[],
    isReadOnly: false,
    presence: [] as readonly Uint8Array[],
  }
  const events: PeerEvents = {
    state: (state) => seen.states.push(state),
    synced: () => {
      seen.synced += 1
    },
    durable: (stateVector) => {
      seen.durable = stateVector
    },
    newest: (generation) => seen.newest.push(generation),
    refused: (reason) => seen.refused.push(reason),
    readOnly: () => {
      seen.isReadOnly = true
    },
    presence: (sealed) => {
      seen.presence = sealed
    },
  }
  return { seen, events, state: () => seen.states.at(-1) ?? 'offline' }
}
