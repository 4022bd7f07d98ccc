import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { carrierDatabaseName } from '../../src/device/carrierDatabases.ts'
import { createLastWords, type TextStore } from '../../src/device/lastWords.ts'
import { createOutbox } from '../../src/device/outbox.ts'
import { openCircleSession } from '../../src/sync/circleSession.ts'
import { until } from '../until.ts'
import { circle } from './carriers.ts'
import { deleteUnder, rewrite, tablet } from './tablet.ts'

const clock = {
  now: Date.now,
  setTimeout: (run: () => void, delayMs: number) => setTimeout(run, delayMs),
  clearTimeout: (timer: unknown) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}
const noTexts: TextStore = { getItem: () => null, setItem: () => {}, removeItem: () => {}, key: () => null, length: 0 }

/** The device's ports are the session's: the compiler and these tests say so. */
async function open(namespace?: string) {
  const device = await tablet(namespace)
  const doc = new Y.Doc()
  const outbox = createOutbox(device.outbox, device.onProblem)
  const lastWords = createLastWords({ onProblem: device.onProblem, store: noTexts })
  const session = openCircleSession(circle, doc, {
    store: device.store,
    outbox,
    lastWords,
    transports: [],
    clock,
    random: Math.random,
  })
  const ready = await session.ready
  const name = carrierDatabaseName(device.namespace, { circleId: circle.id, generation: 0, attempt: 0 })
  const type = async (text: string) => {
    doc.getText('text:a').insert(doc.getText('text:a').length, text)
    session.flush()
    await until(() => session.getState().typed === 0, 'on this device')
  }
  const close = async () => {
    await session.close()
    device.close()
  }
  return { ...device, doc, session, ready, name, type, close, text: () => doc.getText('text:a').toString() }
}

describe('a circle’s session on this device', () => {
  it('[V1] what was typed is there after a restart', async () => {
    const first = await open()
    await first.type('choirs')
    expect(first.session.getState()).toMatchObject({ waiting: 1, typed: 0 })
    await first.close()
    const again = await open(first.namespace)
    expect(again.text()).toBe('choirs')
    expect(again.problems).toEqual([])
    await again.close()
  })

  it('[V1] the log gone, the outbox holds what was said to be on this device', async () => {
    const first = await open()
    await first.type('choirs')
    await first.type(' and cafés')
    await first.close()
    await deleteUnder(first.name)
    const again = await open(first.namespace)
    expect(again.problems.map(({ type }) => type)).toEqual(['missing'])
    await until(() => again.text() === 'choirs and cafés')
    await again.close()
  })

  it('[V7] a damaged log stops the session, nothing is written; mended, everything typed is there again', async () => {
    const first = await open()
    await first.type('choirs')
    await first.close()
    await rewrite(first.name, [new Uint8Array([1, 1, 9, 0])])
    const stopped = await open(first.namespace)
    expect(stopped.ready).toEqual({ ok: false, error: { type: 'unreadable' } })
    expect(await stopped.store.mend(circle.id)).toBe(1)
    expect(await stopped.store.mend(circle.id)).toBe(0)
    await stopped.close()
    const mended = await open(first.namespace)
    expect(mended.ready.ok).toBe(true)
    await until(() => mended.text() === 'choirs')
    expect(await mended.store.damaged()).toHaveLength(1)
    await mended.close()
  })
})
