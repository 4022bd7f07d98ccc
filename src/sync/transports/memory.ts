import * as Y from 'yjs'
import { carrierName, parseCarrierName } from '../../seal/names.ts'
import type { CarrierPort, PeerEvents, Transport } from '../transport.ts'

/** Decides when a message arrives, how often, or not at all: tests reorder, repeat, delay and lose messages with it. */
export type Deliver = (arrive: () => void, from: string, to: string) => void

export const atOnce: Deliver = (arrive) => queueMicrotask(arrive)

type Message =
  | { readonly type: 'hello'; readonly turn: number; readonly names: readonly string[] }
  | { readonly type: 'ask'; readonly name: string; readonly sv: Uint8Array }
  | { readonly type: 'give'; readonly name: string; readonly update: Uint8Array; readonly isAnswer: boolean }
  | { readonly type: 'presence'; readonly name: string; readonly sealed: Uint8Array | null }

type Neighbour = {
  readonly name: string
  readonly send: (message: Message) => void
  names: ReadonlySet<string>
  turn: number
}
type Offer = {
  readonly port: CarrierPort
  readonly events: PeerEvents
  /** neighbour → whether its answer has come */
  readonly answered: Map<Neighbour, boolean>
  readonly presences: Map<Neighbour, Uint8Array>
  presence: Uint8Array | null
  isSynced: boolean
}
type Node = ReturnType<typeof createNode>

/** Equals within one process, connected two by two: for tests, under the same contract and the same gate as the others. */
export const createMemoryNetwork = (deliver: Deliver = atOnce) => {
  const nodes = new Map<string, Node>()
  const links = new Map<string, () => void>()
  const nodeOf = (name: string): Node => {
    const node = nodes.get(name) ?? createNode()
    nodes.set(name, node)
    return node
  }
  const linkName = (a: string, b: string): string => [a, b].sort().join('|')
  const disconnect = (a: string, b: string): void => {
    links.get(linkName(a, b))?.()
    links.delete(linkName(a, b))
  }
  const connect = (a: string, b: string): void => {
    disconnect(a, b)
    let isCut = false
    const wire = (from: string, to: string): Neighbour => ({
      name: to,
      names: new Set(),
      turn: 0,
      send: (message) =>
        deliver(
          () => {
            if (!isCut) nodeOf(to).receive(ends[to === a ? 0 : 1], message)
          },
          from,
          to,
        ),
    })
    // ends[0]: how a sees b; ends[1]: how b sees a
    const ends: readonly [Neighbour, Neighbour] = [wire(a, b), wire(b, a)]
    links.set(linkName(a, b), () => {
      isCut = true
      nodeOf(a).leave(ends[0])
      nodeOf(b).leave(ends[1])
    })
    nodeOf(a).meet(ends[0])
    nodeOf(b).meet(ends[1])
  }
  return {
    connect,
    disconnect,
    isConnected: (a: string, b: string): boolean => links.has(linkName(a, b)),
    transport: (name: string, kind: Transport['name'] = 'memory'): Transport => ({
      name: kind,
      attach: (port, events) => nodeOf(name).attach(port, events),
    }),
  }
}

const createNode = () => {
  const offers = new Map<string, Offer>()
  const neighbours = new Set<Neighbour>()
  let turn = 0

  const greet = (to: Iterable<Neighbour> = neighbours): void => {
    turn += 1
    for (const neighbour of to) neighbour.send({ type: 'hello', turn, names: [...offers.keys()] })
  }
  const ask = (name: string, offer: Offer, neighbour: Neighbour): void => {
    offer.answered.set(neighbour, false)
    neighbour.send({ type: 'ask', name, sv: Y.encodeStateVector(offer.port.carrier) })
    if (offer.presence) neighbour.send({ type: 'presence', name, sealed: offer.presence })
  }
  const tellState = (offer: Offer): void => {
    const answers = [...offer.answered.values()]
    const isSynced = answers.length > 0 && !answers.includes(false)
    offer.events.state(answers.length === 0 ? 'offline' : isSynced ? 'live' : 'joining')
    if (isSynced && !offer.isSynced) offer.events.synced()
    offer.isSynced = isSynced
  }

  /** Compares what a neighbour offers with what we do. */
  const compare = (neighbour: Neighbour): void => {
    for (const [name, offer] of [...offers]) {
      const has = neighbour.names.has(name)
      if (has === offer.answered.has(neighbour)) continue
      if (has) ask(name, offer, neighbour)
      else forget(offer, neighbour)
      tellState(offer)
    }
    for (const name of neighbour.names) if (!offers.has(name)) tellNewest(name)
  }
  const forget = (offer: Offer, neighbour: Neighbour): void => {
    offer.answered.delete(neighbour)
    if (offer.presences.delete(neighbour)) tellPresence(offer)
  }
  const tellPresence = (offer: Offer): void => offer.events.presence([...offer.presences.values()])
  const tellNewest = (name: string): void => {
    const place = parseCarrierName(name)
    const ours = [...offers.values()].find(({ port }) => port.circle.id === place?.id)
    if (place && ours) ours.events.newest(place.generation)
  }

  const take = async (neighbour: Neighbour, offer: Offer, name: string, update: Uint8Array, isAnswer: boolean) => {
    const received = await offer.port.receive(update, neighbour)
    if (offers.get(name) !== offer || !offer.answered.has(neighbour)) return
    if (!received.ok) {
      if (received.error.type === 'gap') ask(name, offer, neighbour)
      else offer.events.refused(`gate:${received.error.type}`)
    } else if (isAnswer) offer.answered.set(neighbour, true)
    tellState(offer)
  }

  const hear = (neighbour: Neighbour, offer: Offer, message: Exclude<Message, { type: 'hello' }>): void => {
    const { name } = message
    switch (message.type) {
      case 'ask': {
        const update = Y.encodeStateAsUpdate(offer.port.carrier, message.sv)
        neighbour.send({ type: 'give', name, update, isAnswer: true })
        break
      }
      case 'give':
        void take(neighbour, offer, name, message.update, message.isAnswer)
        break
      case 'presence':
        if (message.sealed) offer.presences.set(neighbour, message.sealed)
        else offer.presences.delete(neighbour)
        tellPresence(offer)
    }
  }

  return {
    meet: (neighbour: Neighbour): void => {
      neighbours.add(neighbour)
      greet([neighbour])
    },
    leave: (neighbour: Neighbour): void => {
      neighbours.delete(neighbour)
      neighbour.names = new Set()
      compare(neighbour)
    },
    receive: (neighbour: Neighbour, message: Message): void => {
      if (message.type === 'hello') {
        if (message.turn <= neighbour.turn) return // an older one that was overtaken
        neighbour.turn = message.turn
        neighbour.names = new Set(message.names)
        compare(neighbour)
        return
      }
      const offer = offers.get(message.name)
      if (offer) hear(neighbour, offer, message)
    },
    attach: (port: CarrierPort, events: PeerEvents) => {
      const name = carrierName(port.circle.id, port.generation)
      const offer: Offer = { port, events, answered: new Map(), presences: new Map(), presence: null, isSynced: false }
      offers.set(name, offer)
      const forward = (update: Uint8Array, origin: unknown): void => {
        for (const neighbour of offer.answered.keys())
          if (neighbour !== origin) neighbour.send({ type: 'give', name, update, isAnswer: false })
      }
      port.carrier.on('update', forward)
      greet()
      for (const neighbour of neighbours) compare(neighbour)
      return {
        detach: () => {
          port.carrier.off('update', forward)
          if (offers.get(name) !== offer) return
          offers.delete(name)
          greet()
          for (const neighbour of neighbours) compare(neighbour)
        },
        setPresence: (sealed: Uint8Array | null) => {
          offer.presence = sealed
          for (const neighbour of offer.answered.keys()) neighbour.send({ type: 'presence', name, sealed })
        },
      }
    },
  }
}
