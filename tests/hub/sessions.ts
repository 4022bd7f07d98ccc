import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { ok } from '../../src/result.ts'
import type { Limits } from '../../src/seal/carrier.ts'
import type { Circle } from '../../src/seal/circle.ts'
import { openCircleSession } from '../../src/sync/circleSession.ts'
import type { CarrierStore, Outbox, OutboxRecord } from '../../src/sync/sessionPorts.ts'
import type { Transport } from '../../src/sync/transport.ts'

/** A session as on a device, its disk in memory; speaks to a real hub. */
export function openSession(circle: Circle, transports: readonly Transport[], limits: Limits) {
  const doc = new Y.Doc()
  const session = openCircleSession(circle, doc, {
    transports,
    limits,
    store: createMemoryStore(),
    outbox: createMemoryOutbox(),
    lastWords: { leave: () => undefined, take: () => [] },
    random: Math.random,
    clock: {
      now: Date.now,
      setTimeout: (run, delayMs) => setTimeout(run, delayMs),
      clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
    },
  })
  onTestFinished(() => session.close())
  const text = doc.getText('text')
  return { ...session, text, type: (token: string) => text.insert(text.length, `${token} `) }
}

function createMemoryStore(): CarrierStore {
  const held = new Set<number>()
  return {
    generations: async () => [...held],
    open: async (_, generation) => {
      held.add(generation)
      return ok({ close: async () => undefined })
    },
    read: async () => ok(undefined),
    drop: async (_, generation) => void held.delete(generation),
  }
}

function createMemoryOutbox(): Outbox {
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
