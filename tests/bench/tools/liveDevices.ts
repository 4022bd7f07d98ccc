import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { ok } from '../../../src/result.ts'
import type { Circle } from '../../../src/seal/circle.ts'
import { openCircleSession } from '../../../src/sync/circleSession.ts'
import type { Outbox, OutboxRecord, SessionPorts } from '../../../src/sync/sessionPorts.ts'
import { createHubTransport } from '../../../src/sync/transports/hub.ts'

/** A device that edits one document through a hub. */
export type LiveDevice = { readonly doc: Y.Doc; isLive(): boolean; close(): Promise<void> }
export type SealedDevice = LiveDevice & {
  /** The hub holds everything that was written here. */
  isOnHub(): boolean
}

/** The session and transport of the product, its disk in memory. */
export const openSealedDevice = (circle: Circle, hubUrl: string): SealedDevice => {
  const doc = new Y.Doc()
  const transport = createHubTransport({ url: hubUrl, WebSocketPolyfill: WebSocket })
  const session = openCircleSession(circle, doc, { ...memoryPorts(), transports: [transport] })
  session.setPresence({ cell: 'row-1.plan' })
  return {
    doc,
    isLive: () => session.getState().link === 'live' && session.getState().peers.length > 0,
    isOnHub: () => {
      const { link, typed, waiting } = session.getState()
      return link === 'live' && typed === 0 && waiting === 0
    },
    close: async () => {
      await session.close()
      transport.close()
    },
  }
}

/** The stock provider, gathering as long as a session does while others are live (L7). */
export const openPlainDevice = (name: string, hubUrl: string, flushDelay: number): LiveDevice => {
  const doc = new Y.Doc()
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: hubUrl.replace(/^http/, 'ws'),
    WebSocketPolyfill: WebSocket,
  })
  const provider = new HocuspocusProvider({ websocketProvider, name, document: doc, flushDelay })
  provider.attach()
  return {
    doc,
    isLive: () => provider.isSynced,
    close: async () => {
      provider.destroy()
      websocketProvider.destroy()
    },
  }
}

const memoryPorts = (): Omit<SessionPorts, 'transports'> => ({
  store: {
    generations: async () => [],
    open: async () => ok({ close: async () => undefined }),
    read: async () => ok(undefined),
    drop: async () => undefined,
  },
  outbox: memoryOutbox(),
  lastWords: { leave: () => undefined, take: () => [] },
  random: Math.random,
  clock: {
    now: Date.now,
    setTimeout: (run, delayMs) => setTimeout(run, delayMs),
    clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  },
})

const memoryOutbox = (): Outbox => {
  let records: readonly OutboxRecord[] = []
  let lastId = 0
  return {
    add: async (record) => {
      records = [...records, { ...record, id: ++lastId }]
      return ok(undefined)
    },
    waiting: async () => records,
    settle: async (_, ids) => {
      records = records.filter(({ id }) => !ids.includes(id))
    },
  }
}
