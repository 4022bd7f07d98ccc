import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Circle, createCircle } from '../../src/seal/circle.ts'
import { linkFragment, parseLink } from '../../src/seal/link.ts'
import { openCircleSession, type SessionPorts } from '../../src/sync/circleSession.ts'
import type { Clock } from '../../src/sync/sessionPorts.ts'
import { collectParts, deliverParts } from '../../src/sync/transports/file.ts'
import { createRandom } from '../fuzz/random.ts'
import { createDisk } from '../fuzz/tablet.ts'

const clock: Clock = {
  now: Date.now,
  setTimeout: (run, delayMs) => setTimeout(run, delayMs),
  clearTimeout: (timer) => clearTimeout(timer as number),
}
let seed = 0
const open = async (circle: Circle, ports: Partial<SessionPorts> = {}) => {
  const doc = new Y.Doc()
  const disk = createDisk(clock as never, createRandom(1))
  const session = openCircleSession(circle, doc, {
    ...{ ...disk.plugIn(), clock, random: createRandom(++seed).next, transports: [], limits: { tailBytes: 4000 } },
    ...ports,
  })
  expect((await session.ready).ok).toBe(true)
  const text = doc.getText('text:a')
  return {
    ...{ doc, session, text },
    type: (words: string) => {
      text.insert(text.length, words)
      session.flush()
    },
    topGeneration: () => Math.max(...collectParts(session).map(({ generation }) => generation)),
  }
}
type Open = Awaited<ReturnType<typeof open>>
const logsOf = (tablet: Open) =>
  collectParts(tablet.session)
    .map(({ generation, update }) => ({ generation, clocks: clocksOf(update) }))
    .sort((a, b) => a.generation - b.generation)
const clocksOf = (update: Uint8Array) => [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update))].sort()

describe('[T2] a file between tablets', () => {
  it('brings what is new, and changes nothing the second time', async () => {
    const circle = createCircle()
    const [a, b] = [await open(circle), await open(circle)]
    a.type('choirs')
    const parts = collectParts(a.session)
    expect(await deliverParts(b.session, parts)).toEqual({ received: [0], refused: [], unmatched: [] })
    expect(b.text.toString()).toBe('choirs')
    const before = logsOf(b)
    await deliverParts(b.session, parts)
    expect(logsOf(b)).toEqual(before)
    expect(before).toEqual(logsOf(a))
  })

  it('[L6] ahead by generations: the session joins the file’s, and both hold the same log', async () => {
    const circle = createCircle()
    const a = await open(circle)
    for (let i = 0; i < 40; i++) a.type('a sentence about housing. '.repeat(8))
    expect(a.topGeneration()).toBeGreaterThan(2)
    const fresh = await open(circle)
    const delivery = await deliverParts(fresh.session, collectParts(a.session))
    expect(delivery.unmatched).toEqual([])
    expect(fresh.text.toString()).toBe(a.text.toString())
    expect(fresh.topGeneration()).toBe(a.topGeneration())
    expect(logsOf(fresh)).toEqual(logsOf(a))
    expect(Y.encodeStateVector(fresh.doc)).toEqual(Y.encodeStateVector(a.doc))
  }, 10_000)

  it('[L6] a reader joins too', async () => {
    const circle = createCircle()
    const link = parseLink(linkFragment(circle, { readOnly: true }))
    if (!link.ok) throw new Error(link.error.type)
    const a = await open(circle)
    for (let i = 0; i < 30; i++) a.type('a sentence about housing. '.repeat(8))
    const reader = await open(link.value.circle)
    await deliverParts(reader.session, collectParts(a.session))
    expect(reader.text.toString()).toBe(a.text.toString())
  }, 10_000)

  it('[L5] older than what the session keeps: named, for whoever reads the file to merge', async () => {
    const circle = createCircle()
    const a = await open(circle)
    a.type('early')
    const early = collectParts(a.session)
    for (let i = 0; i < 40; i++) a.type('a sentence about housing. '.repeat(8))
    expect(await deliverParts(a.session, early)).toEqual({ received: [], refused: [], unmatched: [0] })
  })

  it('[L4] what the circle’s writers did not sign is refused and changes nothing', async () => {
    const [a, foreign] = [await open(createCircle()), await open(createCircle())]
    a.type('choirs')
    foreign.type('nonsense')
    const before = logsOf(a)
    expect(await deliverParts(a.session, collectParts(foreign.session))).toMatchObject({ refused: [0] })
    expect(await deliverParts(a.session, [{ generation: 0, update: new Uint8Array(50).fill(255) }])).toMatchObject({
      refused: [0],
    })
    expect(logsOf(a)).toEqual(before)
    expect(a.text.toString()).toBe('choirs')
  })
})
