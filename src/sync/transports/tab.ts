import * as Y from 'yjs'
import type { CarrierPort, LinkState, PeerEvents, Transport } from '../transport.ts'
import { readTabMessage, type TabMessage } from './tabMessages.ts'

/** What is used of a BroadcastChannel. */
export type TabChannel = {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
  close(): void
}
export type TabTransportPorts = {
  readonly openChannel?: (name: string) => TabChannel
  /** How often a tab says that it is still there, and after how much silence it counts as gone. */
  readonly beatMs?: number
  readonly silenceMs?: number
}
export type TabTransport = Transport & { close(): void }

type Settings = { readonly beatMs: number; readonly silenceMs: number }
/** `told`: peers whose generation, which nobody here has, has been passed on since the members last changed. */
type Circle = { readonly channel: TabChannel; readonly members: Set<Member>; readonly told: Set<string> }
type Member = {
  readonly generation: number
  take(message: TabMessage): void
  announce(): void
  /** A peer has a generation attached that nobody here has. */
  tellNewest(generation: number): void
  leave(): void
}

/** Browsers slow a hidden tab's timers down to one a minute: only after that is silence a sign. */
const DEFAULTS: Settings = { beatMs: 5000, silenceMs: 75_000 }

/** Logs between the tabs of one browser (T2, V6), one channel per circle. A tab alone is `offline`. */
export function createTabTransport({
  openChannel = openBroadcastChannel,
  ...settings
}: TabTransportPorts = {}): TabTransport {
  const circles = new Map<string, Circle>()
  const open = (id: string): Circle => {
    const known = circles.get(id)
    if (known) return known
    const circle: Circle = { channel: openChannel(`passerelle/${id}`), members: new Set(), told: new Set() }
    circle.channel.onmessage = ({ data }) => {
      const message = readTabMessage(data)
      if (message) deliver(circle, message)
    }
    circles.set(id, circle)
    return circle
  }
  return {
    name: 'tab',
    attach(port, events) {
      const circle = open(port.circle.id)
      const member = createMember(port, events, circle.channel, { ...DEFAULTS, ...settings })
      circle.members.add(member)
      circle.told.clear()
      member.start()
      return {
        setPresence: member.setPresence,
        detach() {
          member.leave()
          circle.told.clear()
          if (!circle.members.delete(member) || circle.members.size > 0) return
          circle.channel.close()
          circles.delete(port.circle.id)
        },
      }
    },
    close() {
      for (const { channel, members } of circles.values()) {
        for (const member of members) member.leave()
        channel.close()
      }
      circles.clear()
    },
  }
}

const openBroadcastChannel = (name: string): TabChannel => new BroadcastChannel(name)

function deliver({ members, told }: Circle, message: TabMessage): void {
  const { type, from, generation } = message
  const mates = [...members].filter((member) => member.generation === generation)
  for (const mate of mates) mate.take(message)
  if (type === 'bye') told.delete(from)
  if (type !== 'hello' && type !== 'alive') return
  if (type === 'hello') for (const member of members) if (!mates.includes(member)) member.announce()
  const [anyone] = members
  if (mates.length > 0 || told.has(from)) return
  told.add(from)
  anyone?.tellNewest(generation)
}

type Peer = { seenAt: number; presence: Uint8Array | null }

function createMember(port: CarrierPort, events: PeerEvents, channel: TabChannel, { beatMs, silenceMs }: Settings) {
  const { carrier, generation } = port
  const me = crypto.randomUUID()
  const origin = Symbol('tab')
  const peers = new Map<string, Peer>()
  let presence: Uint8Array | null = null
  let state: LinkState = 'offline'
  let isOver = false
  let isAsking = false
  let beat: ReturnType<typeof setInterval> | undefined

  const setState = (next: LinkState) => {
    if (isOver || next === state) return
    state = next
    events.state(next)
  }
  const say = (type: TabMessage['type'], to: string | null = null, update: Uint8Array | null = null) => {
    const clocks = Y.encodeStateVector(carrier)
    channel.postMessage({ version: 1, type, from: me, to, generation, clocks, update, presence } satisfies TabMessage)
  }
  const ask = () => {
    if (isAsking) return
    isAsking = true
    say('hello')
  }
  const onUpdate = (update: Uint8Array, from: unknown) => {
    if (from !== origin) say('grown', null, update)
  }
  const showPresence = () => {
    if (!isOver) events.presence([...peers.values()].flatMap((peer) => (peer.presence ? [peer.presence] : [])))
  }
  const forget = (name: string) => {
    if (!peers.delete(name)) return
    if (peers.size === 0) setState('offline')
    showPresence()
  }
  const meet = ({ from, presence: shown }: TabMessage) => {
    const known = peers.get(from)
    peers.set(from, { seenAt: performance.now(), presence: shown })
    if (state === 'offline') setState('joining')
    if (!areSame(known?.presence ?? null, shown)) showPresence()
    return known !== undefined
  }
  const receive = async (message: TabMessage) => {
    if (!message.update) return
    const received = await port.receive(message.update, origin)
    if (isOver) return
    // A gap: it began before we had heard of each other. Ask for the whole.
    if (!received.ok) return received.error.type === 'gap' ? ask() : events.refused(`foreign:${received.error.type}`)
    if (message.type === 'grown') return
    isAsking = false
    setState('live')
    events.synced()
    if (message.type === 'answer') say('rest', message.from, Y.encodeStateAsUpdate(carrier, message.clocks))
  }
  const onBeat = () => {
    const now = performance.now()
    isAsking = false
    for (const [name, { seenAt }] of peers) if (now - seenAt > silenceMs) forget(name)
    say('alive')
  }
  return {
    generation,
    tellNewest: (newest: number) => !isOver && events.newest(newest),
    start() {
      carrier.on('update', onUpdate)
      beat = setInterval(onBeat, beatMs)
      ask()
    },
    announce: () => say('alive'),
    take(message: TabMessage) {
      if (isOver || (message.to !== null && message.to !== me)) return
      if (message.type === 'bye') return forget(message.from)
      const isKnown = meet(message)
      if (message.type === 'hello') return say('answer', message.from, Y.encodeStateAsUpdate(carrier, message.clocks))
      if (message.type !== 'alive') return void receive(message)
      if (!isKnown || holdsMore(message.clocks, carrier)) ask()
    },
    setPresence(sealed: Uint8Array | null) {
      presence = sealed
      if (!isOver) say('alive')
    },
    leave() {
      if (isOver) return
      say('bye')
      isOver = true
      clearInterval(beat)
      carrier.off('update', onUpdate)
    },
  }
}

const areSame = (a: Uint8Array | null, b: Uint8Array | null) =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((byte, index) => byte === b[index]))

/** Whether these clocks name something that the carrier lacks. */
function holdsMore(clocks: Uint8Array, carrier: Y.Doc): boolean {
  return [...Y.decodeStateVector(clocks)].some(([client, clock]) => clock > Y.getState(carrier.store, client))
}
