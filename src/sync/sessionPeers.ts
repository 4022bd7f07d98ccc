import type { Attachment, CarrierPort, LinkState, PeerEvents, Transport } from './transport.ts'

/** What one transport says of one generation. */
type Peer = {
  readonly transport: Transport
  readonly port: CarrierPort
  attachment: Attachment | null
  state: LinkState
  isSynced: boolean
  /** A hub refused this generation and named another one: the attachment rests until it is tried again. */
  named: number | null
  presence: readonly Uint8Array[]
}

export type PeersHost = {
  /** A state, a sync or a presence changed. */
  changed(): void
  durable(generation: number, stateVector: ReadonlyMap<number, number>): void
  /** `isHub`: its word decides (L6). */
  newest(named: number, refused: number, isHub: boolean): void
  refused(reason: string, generation: number): void
  readOnly(): void
}

const isHub = ({ transport }: Peer): boolean => transport.name === 'hub'
const isOutside = ({ transport }: Peer): boolean => transport.name !== 'tab'
const isThere = ({ state }: Peer): boolean => state !== 'offline'
const isHubThere = (peer: Peer): boolean => isHub(peer) && (isThere(peer) || peer.named !== null)

/** All attachments of a session: every transport × every generation offered to it. */
export const createPeers = (host: PeersHost) => {
  const transports = new Set<Transport>()
  const ports = new Map<number, CarrierPort>()
  const peers = new Set<Peer>()
  let presence: { readonly generation: number; readonly sealed: Uint8Array | null } | null = null

  const attach = (transport: Transport, port: CarrierPort): void => {
    const peer: Peer = {
      transport,
      port,
      attachment: null,
      state: 'offline',
      isSynced: false,
      named: null,
      presence: [],
    }
    peers.add(peer)
    const attachment = transport.attach(port, eventsOf(peer, peers, host))
    if (!peers.has(peer)) {
      attachment.detach() // let go by an event within attach
      return
    }
    peer.attachment = attachment
    if (presence?.generation === port.generation) attachment.setPresence(presence.sealed)
  }
  const detach = (peer: Peer): void => {
    peers.delete(peer)
    peer.attachment?.detach()
  }
  const all = (): readonly Peer[] => [...peers]
  const at = (generation: number): readonly Peer[] => all().filter(({ port }) => port.generation === generation)

  const isCaughtUp = (peer: Peer): boolean => {
    if (peer.named !== null) return peer.named > peer.port.generation // retired there: nothing to wait for
    if (isThere(peer)) return peer.isSynced
    // One socket serves all generations of a hub: it is there as soon as one of them is.
    return !isHub(peer) || !all().some((other) => other.transport === peer.transport && isHubThere(other))
  }

  return {
    addTransport: (transport: Transport): (() => void) => {
      transports.add(transport)
      for (const port of [...ports.values()]) attach(transport, port)
      return () => {
        transports.delete(transport)
        for (const peer of all()) if (peer.transport === transport) detach(peer)
        host.changed()
      }
    },
    offer: (port: CarrierPort): void => {
      ports.set(port.generation, port)
      for (const transport of [...transports]) attach(transport, port)
    },
    withdraw: (generation: number): void => {
      ports.delete(generation)
      for (const peer of at(generation)) detach(peer)
    },
    /** Asks again where a hub had refused. */
    retry: (): void => {
      for (const peer of all()) {
        if (peer.named === null) continue
        detach(peer)
        attach(peer.transport, peer.port)
      }
    },
    hasRefused: (generation?: number): boolean =>
      all().some(({ named, port }) => named !== null && (generation === undefined || port.generation === generation)),
    /** Some equal holds this generation now. */
    hasEqual: (generation: number): boolean => at(generation).some((peer) => !isHub(peer) && isThere(peer)),
    hasHub: (): boolean => all().some(isHubThere),
    isAlone: (): boolean => !all().some((peer) => isThere(peer) || peer.named !== null),
    /** L6: no snapshot and no rotation while somebody who is there has not yet sent all of these generations. */
    areSynced: (generations: readonly number[]): boolean =>
      generations.every((generation) => at(generation).every(isCaughtUp)),
    hasSynced: (generation: number): boolean => at(generation).some(({ isSynced }) => isSynced),
    link: (generation: number): LinkState => {
      const states = at(generation)
        .filter(isOutside)
        .map(({ state }) => state)
      return states.includes('live') ? 'live' : states.includes('joining') ? 'joining' : 'offline'
    },
    presences: (): readonly Uint8Array[] => all().flatMap((peer) => [...peer.presence]),
    setPresence: (generation: number, sealed: Uint8Array | null): void => {
      if (presence && presence.generation !== generation)
        for (const peer of at(presence.generation)) peer.attachment?.setPresence(null)
      presence = { generation, sealed }
      for (const peer of at(generation)) peer.attachment?.setPresence(sealed)
    },
    close: (): void => {
      for (const peer of all()) detach(peer)
      transports.clear()
      ports.clear()
    },
  }
}
export type Peers = ReturnType<typeof createPeers>

const eventsOf = (peer: Peer, attached: ReadonlySet<Peer>, host: PeersHost): PeerEvents => {
  const { generation } = peer.port
  const whileAttached =
    <A extends readonly unknown[]>(handle: (...args: A) => void) =>
    (...args: A): void => {
      if (attached.has(peer)) handle(...args)
    }
  return {
    state: whileAttached((state: LinkState) => {
      if (peer.state === state) return
      peer.state = state
      if (state === 'offline') Object.assign(peer, { isSynced: false, presence: [] })
      host.changed()
    }),
    synced: whileAttached(() => {
      Object.assign(peer, { state: 'live', isSynced: true, named: null })
      host.changed()
    }),
    durable: whileAttached((stateVector: ReadonlyMap<number, number>) => host.durable(generation, stateVector)),
    newest: whileAttached((named: number) => {
      if (isHub(peer)) Object.assign(peer, { named, isSynced: false, state: 'offline' })
      host.newest(named, generation, isHub(peer))
    }),
    refused: whileAttached((reason: string) => host.refused(reason, generation)),
    readOnly: whileAttached(() => host.readOnly()),
    presence: whileAttached((sealed: readonly Uint8Array[]) => {
      peer.presence = sealed
      host.changed()
    }),
  }
}
