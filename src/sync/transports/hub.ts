import type { Attachment, Transport } from '../transport.ts'
import { attachCarrier, type Shared } from './hubAttachment.ts'
import { createChallenges } from './hubChallenge.ts'
import { SingleSocket } from './hubProvider.ts'

export type HubTransportPorts = {
  /** The hub's address, exactly its PUBLIC_URL: tokens are signed for it (L8). */
  readonly url: string
  readonly WebSocketPolyfill?: unknown
  readonly fetchChallenge?: () => Promise<string>
  readonly isOnline?: () => boolean
  /** Calls back when the device goes online or offline; answers how to stop listening. */
  readonly onOnlineChange?: (listener: () => void) => () => void
  /** Waits between attempts, doubling from the first to the last. */
  readonly retry?: { readonly minMs: number; readonly maxMs: number }
}
export type HubTransport = Transport & { close(): void }

const DEFAULT_RETRY = { minMs: 1000, maxMs: 60_000 }
const CHALLENGE_MS = 10_000
const MESSAGE_TOO_BIG = 1009
/** Long enough to change generations without a new socket. */
const IDLE_MS = 1000

/** One socket for all circles; open only while something is attached and the device is online (T2). */
export function createHubTransport(ports: HubTransportPorts): HubTransport {
  const hubUrl = new URL(ports.url).origin
  const retry = ports.retry ?? DEFAULT_RETRY
  const { isOnline = isDeviceOnline, onOnlineChange = onDeviceOnlineChange } = ports
  const socket = new SingleSocket({
    url: `${hubUrl.replace(/^http/, 'ws')}/sync`,
    autoConnect: false,
    WebSocketPolyfill: ports.WebSocketPolyfill,
    delay: retry.minMs,
    minDelay: retry.minMs,
    maxDelay: Math.min(retry.maxMs, 30_000),
  })
  const shared: Shared = {
    hubUrl,
    socket,
    retry,
    challenges: createChallenges(ports.fetchChallenge ?? (() => fetchFrom(hubUrl))),
  }
  const attachments = new Set<Attachment & { refuse(reason: string): void }>()
  let idle: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  const connectIfWanted = () => {
    clearTimeout(idle)
    if (isClosed) return
    if (!isOnline()) socket.disconnect()
    else if (attachments.size > 0) void socket.connect()
    else idle = setTimeout(() => socket.disconnect(), IDLE_MS)
  }
  const stopListening = onOnlineChange(connectIfWanted)
  socket.on('close', ({ event }: { event?: { code?: number } }) => {
    if (event?.code !== MESSAGE_TOO_BIG) return
    // What is too big stays too big: trying again at once would send it over and over.
    socket.disconnect()
    idle = setTimeout(connectIfWanted, retry.maxMs)
    for (const { refuse } of attachments) refuse('tooLarge')
  })

  return {
    name: 'hub',
    attach(port, events) {
      const attached = attachCarrier(shared, port, events)
      const attachment = {
        setPresence: attached.setPresence,
        refuse: events.refused,
        detach() {
          if (!attachments.delete(attachment)) return
          attached.detach()
          connectIfWanted()
        },
      }
      attachments.add(attachment)
      connectIfWanted()
      return attachment
    },
    close() {
      isClosed = true
      stopListening()
      clearTimeout(idle)
      for (const attachment of attachments) attachment.detach()
      socket.destroy()
    },
  }
}

async function fetchFrom(hubUrl: string): Promise<string> {
  const response = await fetch(`${hubUrl}/challenge`, { cache: 'no-store', signal: AbortSignal.timeout(CHALLENGE_MS) })
  if (!response.ok) throw new Error(`challenge: ${response.status}`)
  return response.text()
}

/** Node has a navigator that knows nothing of networks. */
const isDeviceOnline = () => typeof navigator === 'undefined' || navigator.onLine !== false

function onDeviceOnlineChange(listener: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
