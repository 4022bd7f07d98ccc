import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Hocuspocus, WebSocketLike } from '@hocuspocus/server'
import { type WebSocket, WebSocketServer } from 'ws'
import { clientAddress, readHost } from './address.ts'
import type { HubConfig } from './config.ts'
import type { Counters } from './counters.ts'
import { type FrameKind, readFarewell, readFrame } from './frames.ts'
import type { Log } from './log.ts'
import { createBucket } from './rates.ts'

/** What the hooks know and may do about the socket that a message came from. */
export type SocketPort = {
  readonly address: string
  readonly host: string | null
  /** Counts entries against the device's rate; beyond it the socket is read more slowly, nothing is refused. */
  charge(entries: number): void
  /** One more refused update; too many close the socket. */
  strike(): void
}
export type SocketContext = { readonly socket: SocketPort }

export type SocketPorts = {
  readonly hocuspocus: Hocuspocus<SocketContext>
  readonly config: Pick<HubConfig, 'quotas' | 'trustsProxy'>
  readonly counters: Counters
  readonly log: Log
  readonly now: () => number
}

const PATH = '/sync'
const BURST_SECONDS = 10
const MAX_STRIKES = 20
/** Circles and generations on one socket. */
const MAX_ADDRESSES = 2000
const MAX_UNSENT_BYTES = 256_000_000
/** An update costs one entry when it arrives and the rest of its entries once they are counted. */
const COST: Readonly<Record<FrameKind, number>> = { update: 1, syncStep: 1, token: 5, presence: 0.2, close: 0.2 }

/** Takes in sockets: envelope, rate and limits here, before the library sees anything (H3, H4). */
export function createSockets(ports: SocketPorts) {
  const { config } = ports
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: config.quotas.messageBytes,
    perMessageDeflate: false,
  })
  const open = new Set<WebSocket>()

  const handleUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on('error', () => stream.destroy())
    if (request.url?.split('?')[0] !== PATH) refuse(stream, '404 Not Found')
    else if (open.size >= config.quotas.sockets) refuse(stream, '503 Service Unavailable')
    else server.handleUpgrade(request, stream, head, (socket) => welcome(socket, request))
  }
  const welcome = (socket: WebSocket, request: IncomingMessage): void => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    serve(ports, socket, request)
  }
  return {
    handleUpgrade,
    size: () => open.size,
    /** Says goodbye to all; whoever has not answered after `timeoutMs` is cut off. */
    async close(timeoutMs: number): Promise<void> {
      const gone = [...open].map((socket) => new Promise<void>((resolve) => socket.once('close', () => resolve())))
      for (const socket of open) socket.close(1001, 'hub is stopping')
      const cutOff = setTimeout(() => {
        for (const socket of open) socket.terminate()
      }, timeoutMs)
      await Promise.all(gone)
      clearTimeout(cutOff)
    },
  }
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

function serve(ports: SocketPorts, socket: WebSocket, request: IncomingMessage): void {
  const { counters, log, hocuspocus } = ports
  const port = createSocketPort(ports, socket, request)
  const drop = (reason: string) => {
    counters.add('sockets_closed_bad')
    log.write('socketClosed', { reason })
    socket.close(4400, reason)
  }
  // The library gets a request without headers: nothing about the person is kept where it is not needed.
  const addresses = new Set<string>()
  const like = toSocketLike(socket, (address) => addresses.delete(address))
  const client = hocuspocus.handleConnection(like, new Request('http://localhost/sync'), {
    socket: port,
  })
  counters.add('sockets_opened')
  let isBad = false
  socket.on('message', (data, isBinary) => {
    if (isBad) return
    const bytes = data instanceof Uint8Array ? data : null
    const frame = bytes && isBinary ? readFrame(bytes) : null
    if (!bytes || !frame) {
      isBad = true
      counters.add('frames_malformed')
      return drop('malformed')
    }
    port.charge(COST[frame.kind])
    if (frame.kind === 'token' && addresses.size < MAX_ADDRESSES) addresses.add(frame.address)
    // Left over from before the hub closed this address, or sent without ever asking: nothing waits for admission here.
    if (addresses.has(frame.address)) client.handleMessage(bytes)
  })
  socket.on('error', () => counters.add('sockets_closed_bad'))
  socket.on('close', (code) => client.handleClose({ code, reason: '' }))
}

function createSocketPort(ports: SocketPorts, socket: WebSocket, request: IncomingMessage): SocketPort {
  const { config, counters, log, now } = ports
  const perSecond = config.quotas.entriesPerSecond
  const burst = perSecond * BURST_SECONDS
  const bucket = createBucket(perSecond, burst, burst, now)
  const forwardedFor = request.headers['x-forwarded-for']
  let strikes = 0
  let resume: NodeJS.Timeout | null = null
  const slow = (waitMs: number) => {
    if (resume) return
    counters.add('sockets_slowed')
    socket.pause()
    resume = setTimeout(() => {
      resume = null
      socket.resume()
    }, waitMs)
  }
  socket.on('close', () => resume && clearTimeout(resume))
  return {
    address: clientAddress(request.socket.remoteAddress, String(forwardedFor ?? ''), config.trustsProxy),
    host: readHost(request.headers.host),
    charge(entries) {
      const waitMs = bucket.take(entries)
      if (waitMs > 0) slow(waitMs)
    },
    strike() {
      strikes += 1
      if (strikes !== MAX_STRIKES) return
      counters.add('sockets_closed_bad')
      log.write('socketClosed', { reason: 'refused too often' })
      socket.close(4403, 'refused too often')
    },
  }
}

/** Sending never throws, and whoever does not read what is sent to them is cut off before it fills the memory. */
function toSocketLike(socket: WebSocket, onFarewell: (address: string) => void): WebSocketLike {
  return {
    get readyState() {
      return socket.readyState
    },
    send(data) {
      const farewell = data instanceof Uint8Array ? readFarewell(data) : null
      if (farewell) onFarewell(farewell)
      if (socket.bufferedAmount > MAX_UNSENT_BYTES) socket.terminate()
      else if (socket.readyState === socket.OPEN) socket.send(data as Uint8Array, () => undefined)
    },
    close: (code, reason) => socket.close(code, reason),
  }
}
