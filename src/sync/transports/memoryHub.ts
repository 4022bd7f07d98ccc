import * as Y from 'yjs'
import { isFull, LIMITS, type Limits } from '../../seal/carrier.ts'
import { type CircleId, contextOf } from '../../seal/circle.ts'
import { createVerify, gate, type Verify } from '../../seal/gate.ts'
import { carrierName, parseCarrierName } from '../../seal/names.ts'
import type { CarrierPort, PeerEvents, Transport } from '../transport.ts'
import { atOnce, type Deliver } from './memory.ts'

type Guest = {
  readonly device: string
  readonly name: string
  readonly events: PeerEvents
  readonly port: CarrierPort
  isAdmitted: boolean
  isGone: boolean
  presence: Uint8Array | null
}

/**
 * A hub within one process (L6, L8 without the handshake): always there, blind, keeps two generations of each circle and
 * says what is durable. For tests; what it admits and refuses is what the real one admits and refuses.
 */
export const createMemoryHub = ({
  deliver = atOnce,
  limits = LIMITS,
  verifyWith = createVerify,
}: {
  readonly deliver?: Deliver
  readonly limits?: Limits
  readonly verifyWith?: (writePk: Uint8Array) => Verify
} = {}) => {
  const carriers = new Map<string, Y.Doc>()
  const full = new Set<string>()
  const offers = new Set<Guest>()
  const online = new Set<string>()
  let guests = new Set<Guest>()
  let turn: Promise<unknown> = Promise.resolve()

  const carrierAt = (name: string): Y.Doc => {
    const carrier = carriers.get(name) ?? new Y.Doc({ gc: false })
    carriers.set(name, carrier)
    return carrier
  }
  const isEmpty = (carrier: Y.Doc): boolean => carrier.store.clients.size === 0
  const generationsOf = (id: CircleId): readonly number[] =>
    [...carriers].flatMap(([name, carrier]) => {
      const place = parseCarrierName(name)
      return place?.id === id && !isEmpty(carrier) ? [place.generation] : []
    })
  const newestOf = (id: CircleId): number => Math.max(-1, ...generationsOf(id))
  const isAdmitted = (id: CircleId, generation: number): boolean => {
    const newest = newestOf(id)
    if (newest < 0 || generation === newest || generation === newest - 1) return true
    return generation === newest + 1 && full.has(carrierName(id, newest))
  }

  const toGuest = (guest: Guest, run: (events: PeerEvents) => void): void =>
    deliver(
      () => {
        if (!guest.isGone && guests.has(guest)) run(guest.events)
      },
      'hub',
      guest.device,
    )
  const toHub = (guest: Guest, run: () => void): void =>
    deliver(
      () => {
        if (!guest.isGone && guests.has(guest)) run()
      },
      guest.device,
      'hub',
    )

  const giveTo = (guest: Guest, update: Uint8Array, then?: (events: PeerEvents) => void): void =>
    toGuest(guest, (events) => {
      void guest.port.receive(update, hubOrigin).then((received) => {
        if (guest.isGone || !guests.has(guest)) return
        if (received.ok) then?.(events)
        else ask(guest) // overtaken by what it builds on: begin again
      })
    })
  const ask = (guest: Guest): void => toHub(guest, () => enter(guest, Y.encodeStateVector(guest.port.carrier)))
  const tellDurable = (guest: Guest): void => {
    const stateVector = Y.decodeStateVector(Y.encodeStateVector(carrierAt(guest.name)))
    toGuest(guest, (events) => events.durable(stateVector))
  }
  const tellPresence = (name: string): void => {
    const here = [...guests].filter((guest) => guest.name === name && guest.isAdmitted)
    for (const guest of here) {
      const sealed = here.flatMap((other) => (other !== guest && other.presence ? [other.presence] : []))
      toGuest(guest, (events) => events.presence(sealed))
    }
  }

  const enter = (guest: Guest, sv: Uint8Array): void => {
    const { id } = guest.port.circle
    if (isAdmitted(id, guest.port.generation)) welcome(guest, sv)
    else refuse(guest, newestOf(id))
  }
  const welcome = (guest: Guest, sv: Uint8Array): void => {
    guest.isAdmitted = true
    const carrier = carrierAt(guest.name)
    const wanted = Y.encodeStateVector(carrier)
    giveTo(guest, Y.encodeStateAsUpdate(carrier, sv), (events) => {
      push(guest, Y.encodeStateAsUpdate(guest.port.carrier, wanted))
      events.synced()
    })
    tellDurable(guest)
    tellPresence(guest.name)
  }
  const refuse = (guest: Guest, newest: number): void => {
    guest.isAdmitted = false
    toGuest(guest, (events) => {
      events.state('offline')
      events.newest(newest)
    })
  }

  const push = (guest: Guest, update: Uint8Array): void => {
    if (update.length > 2) toHub(guest, () => void accept(guest, update))
  }
  const accept = (guest: Guest, update: Uint8Array): Promise<unknown> => {
    turn = turn.then(async () => {
      if (!guest.isAdmitted || guest.isGone) return
      if (!guest.port.circle.canWrite) return toGuest(guest, (events) => events.readOnly())
      const carrier = carrierAt(guest.name)
      const before = Y.encodeStateVector(carrier)
      const { id, writePk } = guest.port.circle
      const admitted = await gate(carrier, guest.port.generation, contextOf(id), verifyWith(writePk), update)
      if (!admitted.ok && admitted.error.type === 'gap') return enter(guest, Y.encodeStateVector(guest.port.carrier))
      if (!admitted.ok) return toGuest(guest, (events) => events.refused(`gate:${admitted.error.type}`))
      if (full.has(guest.name)) return toGuest(guest, (events) => events.refused('full'))
      Y.applyUpdate(carrier, update)
      spread(guest, before)
    })
    return turn
  }
  const spread = (from: Guest, before: Uint8Array): void => {
    const carrier = carrierAt(from.name)
    if (isFull(carrier, limits)) full.add(from.name)
    const news = Y.encodeStateAsUpdate(carrier, before)
    tellDurable(from)
    for (const guest of guests) {
      if (guest.name !== from.name || guest === from || !guest.isAdmitted) continue
      giveTo(guest, news)
      tellDurable(guest)
    }
    retire(from.port.circle.id)
  }
  const retire = (id: CircleId): void => {
    const newest = newestOf(id)
    for (const name of [...carriers.keys()]) {
      const place = parseCarrierName(name)
      if (place?.id !== id || place.generation >= newest - 1) continue
      carriers.delete(name)
      for (const guest of guests) if (guest.name === name && guest.isAdmitted) refuse(guest, newest)
    }
  }

  const arrive = (guest: Guest): void => {
    guests.add(guest)
    guest.events.state('joining')
    ask(guest)
  }
  const leave = (guest: Guest): void => {
    if (!guests.delete(guest)) return
    guest.isAdmitted = false
    guest.events.state('offline')
    tellPresence(guest.name)
  }

  return {
    carriers,
    newestOf,
    isOnline: (device: string): boolean => online.has(device),
    setOnline: (device: string, isOnline: boolean): void => {
      if (isOnline === online.has(device)) return
      if (isOnline) online.add(device)
      else online.delete(device)
      for (const guest of [...offers]) if (guest.device === device) isOnline ? arrive(guest) : leave(guest)
    },
    transport: (device: string): Transport => ({
      name: 'hub',
      attach: (port, events) => {
        const name = carrierName(port.circle.id, port.generation)
        const guest: Guest = { device, name, port, events, isAdmitted: false, isGone: false, presence: null }
        const forward = (update: Uint8Array, origin: unknown): void => {
          if (origin !== hubOrigin && guest.isAdmitted) push(guest, update)
        }
        port.carrier.on('update', forward)
        offers.add(guest)
        if (online.has(device)) arrive(guest)
        return {
          detach: () => {
            guest.isGone = true
            port.carrier.off('update', forward)
            offers.delete(guest)
            guests.delete(guest)
            tellPresence(name)
          },
          setPresence: (sealed) => {
            guest.presence = sealed
            if (guest.isAdmitted) toHub(guest, () => tellPresence(name))
          },
        }
      },
    }),
    /** Ends all connections, as a restart does; what was durable is still there. */
    restart: (): void => {
      for (const guest of [...guests]) leave(guest)
      guests = new Set()
      for (const guest of offers) if (online.has(guest.device)) arrive(guest)
    },
  }
}

const hubOrigin = Symbol('hub')
