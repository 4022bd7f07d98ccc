import { Awareness } from 'y-protocols/awareness'
import { fromBase64url, toBase64url } from '../../seal/bytes.ts'
import { createToken } from '../../seal/handshake.ts'
import { carrierName } from '../../seal/names.ts'
import type { Attachment, CarrierPort, LinkState, PeerEvents } from '../transport.ts'
import type { createChallenges } from './hubChallenge.ts'
import { SealedProvider, type SingleSocket } from './hubProvider.ts'

/** What all attachments to one hub share. */
export type Shared = {
  readonly hubUrl: string
  readonly socket: SingleSocket
  readonly challenges: ReturnType<typeof createChallenges>
  readonly retry: { readonly minMs: number; readonly maxMs: number }
}

/** The generation before it may still be on its way to the hub: ask again before believing that it is not full. */
const PATIENCE = 4
const FOLLOWING_MS = 250

/** One generation of one circle on the shared socket: asks for admission, catches up, tells what happens. */
export function attachCarrier(
  { hubUrl, socket, challenges, retry }: Shared,
  port: CarrierPort,
  events: PeerEvents,
): Attachment {
  const awareness = new Awareness(port.carrier)
  let state: LinkState = 'offline'
  let durable = new Map<number, number>()
  let attempts = 0
  let isOver = false
  let isResting = false
  let again: ReturnType<typeof setTimeout> | undefined

  const setState = (next: LinkState) => {
    if (isOver || next === state) return
    state = next
    events.state(next)
  }
  const joinIn = (delayMs: number) => {
    clearTimeout(again)
    again = setTimeout(() => void join(), delayMs)
  }
  const joinLater = () => joinIn(Math.min(retry.maxMs, retry.minMs * 2 ** Math.min(attempts++, 16)))
  const join = async () => {
    if (isOver || isResting || !provider.isSocketOpen) return
    setState('joining')
    const challenge = await challenges.get().catch(() => null)
    if (isOver || !provider.isSocketOpen) return
    if (challenge === null) return joinLater()
    provider.join(createToken(port.circle, hubUrl, challenge))
  }
  const rest = (newest: number) => {
    isResting = true
    setState('offline')
    if (!isOver) events.newest(newest)
  }
  const onRefused = (reason: string) => {
    if (isOver) return
    const newest = /^generation (\d+)$/.exec(reason)?.[1]
    setState('joining')
    if (newest !== undefined) {
      const isJustBefore = Number(newest) === port.generation - 1
      return isJustBefore && attempts++ < PATIENCE ? joinIn(FOLLOWING_MS * attempts) : rest(Number(newest))
    }
    challenges.forget()
    joinLater()
    if (reason !== 'stale' && !CLOSED_POLITELY.has(reason)) events.refused(reason)
  }
  const provider = new SealedProvider(port, carrierName(port.circle.id, port.generation), awareness, socket, {
    opened() {
      isResting = false
      attempts = 0
      void join()
    },
    admitted(isReadOnly) {
      durable = new Map()
      if (isReadOnly && !isOver) events.readOnly()
    },
    synced() {
      attempts = 0
      setState('live')
      if (!isOver) events.synced()
    },
    stateless(text) {
      const fresh = readDurable(text)
      for (const [client, clock] of fresh) durable.set(client, Math.max(clock, durable.get(client) ?? 0))
      if (fresh.length > 0 && !isOver) events.durable(durable)
    },
    refused: onRefused,
    foreign: (type) => !isOver && events.refused(`foreign:${type}`),
    lost() {
      clearTimeout(again)
      setState('offline')
    },
  })
  awareness.on('change', () => {
    if (!isOver) events.presence(othersIn(awareness))
  })
  provider.attach()
  return {
    setPresence: (sealed) => awareness.setLocalState(sealed ? { p: toBase64url(sealed) } : {}),
    detach() {
      isOver = true
      clearTimeout(again)
      provider.destroy()
      awareness.destroy()
    },
  }
}

const CLOSED_POLITELY = new Set(['closed', 'Server closed the connection', 'Reset Connection', 'provider_initiated'])

function othersIn(awareness: Awareness): readonly Uint8Array[] {
  return [...awareness.getStates()].flatMap(([client, { p }]) => {
    const sealed = client !== awareness.clientID && typeof p === 'string' ? fromBase64url(p) : null
    return sealed ? [sealed] : []
  })
}

/** `{"type":"durable","sv":[[client,clock],…]}`; anything else says nothing. */
function readDurable(text: string): readonly (readonly [number, number])[] {
  try {
    const message = JSON.parse(text) as { readonly type?: unknown; readonly sv?: unknown }
    return message.type === 'durable' && Array.isArray(message.sv) ? message.sv.filter(isClock) : []
  } catch {
    return []
  }
}
const isClock = (pair: unknown): pair is readonly [number, number] =>
  Array.isArray(pair) && pair.length === 2 && pair.every(Number.isSafeInteger)
