import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addWeight, EMPTY, isFull, isHeavy } from '../../src/seal/carrier.ts'
import { circleFromSecret } from '../../src/seal/circle.ts'
import { KIND, sealEntry } from '../../src/seal/entry.ts'
import { createVerify, gate } from '../../src/seal/gate.ts'
import { carrierName, parseCarrierName } from '../../src/seal/names.ts'
import { createSealedLog } from '../../src/seal/sealedLog.ts'
import { createRandom } from '../fuzz/random.ts'

const circle = circleFromSecret(new Uint8Array(32).fill(2))
const random = createRandom(3)

const openLog = (limits = { tailBytes: 100_000 }) => {
  const doc = new Y.Doc()
  const owed: boolean[] = []
  const log = createSealedLog({
    circle,
    doc,
    limits,
    host: { owed: (isLocal) => owed.push(isLocal), grown: () => undefined },
  })
  const carriers = [0, 1, 2].map(() => new Y.Doc())
  log.read(0, carriers[0] as Y.Doc)
  return { doc, log, owed, carriers: carriers as [Y.Doc, Y.Doc, Y.Doc], text: doc.getText('text') }
}
const send = (from: Y.Doc, to: Y.Doc): void => Y.applyUpdate(to, Y.encodeStateAsUpdate(from))

describe('[L5] the document only merges', () => {
  it('what is typed is owed until it is flushed, and comes out on the other side without being owed there', () => {
    const a = openLog()
    const b = openLog()
    a.text.insert(0, 'one')
    expect(a.log.hasOwed()).toBe(true)
    a.log.flush()
    expect(a.log.hasOwed()).toBe(false)
    expect(a.log.flush()).toBeNull()
    send(a.carriers[0], b.carriers[0])
    expect(b.text.toString()).toBe('one')
    expect(b.log.hasOwed()).toBe(false)
  })

  it('what another generation brings is owed to the current one', () => {
    const a = openLog()
    const b = openLog()
    b.log.read(1, b.carriers[1])
    b.log.join(1)
    a.text.insert(0, 'late')
    a.log.flush()
    send(a.carriers[0], b.carriers[0])
    expect(b.log.hasOwed()).toBe(true)
    b.log.flush()
    const c = openLog()
    c.log.read(1, b.carriers[1])
    expect(c.text.toString()).toBe('late')
  })

  it('joining appends only what the generation lacks, and heals an empty or bogus snapshot', () => {
    const a = openLog()
    a.text.insert(0, 'mine ')
    const b = openLog()
    b.log.read(1, b.carriers[1])
    b.log.join(1)
    expect(b.log.isEmpty(1)).toBe(false)
    send(b.carriers[1], a.carriers[1])
    a.log.read(1, a.carriers[1])
    expect(a.log.join(1)).toHaveLength(1)
    expect(a.log.join(1)).toHaveLength(0)
    send(a.carriers[1], b.carriers[1])
    expect(b.text.toString()).toBe('mine ')
  })

  it('a signed entry that is no update is passed over', () => {
    const a = openLog()
    const b = openLog()
    a.text.insert(0, 'good')
    a.log.flush()
    const client = a.carriers[0].clientID
    const origin = { client, clock: 0 }
    const nonsense = { kind: KIND.update, generation: 0, client, clock: 1, origin }
    a.carriers[0].getArray('log').push([sealEntry(circle, nonsense, Uint8Array.of(9, 9, 9, 9))])
    a.text.insert(4, ' more')
    a.log.flush()
    send(a.carriers[0], b.carriers[0])
    expect(b.text.toString()).toBe('good more')
  })

  it('everything a log writes passes the gate', async () => {
    const a = openLog({ tailBytes: 600 })
    for (let i = 0; i < 6; i++) {
      a.text.insert(0, `word ${i}`)
      a.log.flush()
    }
    a.log.markFull(1)
    a.log.read(1, a.carriers[1])
    a.log.join(1)
    for (const generation of [0, 1] as const) {
      const update = Y.encodeStateAsUpdate(a.carriers[generation])
      const admitted = await gate(new Y.Doc(), generation, circle.context, createVerify(circle.writePk), update)
      expect(admitted.ok).toBe(true)
    }
  })
})

describe('[L6] full', () => {
  it('is monotone: no entry that comes later, in whatever order, makes a full generation unfull', () => {
    const place = { generation: 3, client: 1, clock: 0 }
    const entry = (kind: 0 | 1 | 2, size: number, isFirst: boolean) =>
      sealEntry(circle, { ...place, kind, origin: isFirst ? null : { client: 2, clock: 2 } }, new Uint8Array(size))
    const entries = [
      ...[entry(KIND.snapshot, 3000, true), entry(KIND.snapshot, 9000, false), entry(KIND.snapshot, 5000, true)],
      ...[entry(KIND.update, 2000, false), entry(KIND.update, 2500, false), entry(KIND.update, 10, true)],
    ]
    for (let turn = 0; turn < 200; turn++) {
      const shuffled = entries.map((one) => ({ one, at: random.next() })).sort((a, b) => a.at - b.at)
      const steps = shuffled.map(({ one }) => one)
      let weight = EMPTY
      let wasFull = false
      for (const one of steps) {
        weight = addWeight(weight, one)
        const isNow = isHeavy(weight, { tailBytes: 1000 })
        // Roots come first in every log; a tail without its root does not occur.
        if (weight.openingBytes !== null) {
          expect(wasFull && !isNow).toBe(false)
          wasFull = isNow
        }
      }
    }
  })

  it('comes with the tail, never with the snapshot that opened it, and with a mark at once', () => {
    const a = openLog({ tailBytes: 1000 })
    a.text.insert(0, 'x'.repeat(5000))
    a.log.read(1, a.carriers[1])
    a.log.join(1)
    expect(isFull(a.carriers[1], { tailBytes: 1000 })).toBe(false)
    a.log.markFull(1)
    expect(isFull(a.carriers[1], { tailBytes: 1000 })).toBe(true)
    expect(a.log.isFull(1)).toBe(true)
  })
})

it('[L3] carrier names are parsed strictly', () => {
  expect(parseCarrierName(carrierName(circle.id, 12))).toEqual({ id: circle.id, generation: 12 })
  for (const name of [
    '',
    circle.id,
    `${circle.id}/`,
    `${circle.id}/01`,
    `${circle.id}/-1`,
    `${circle.id}/4294967296`,
    `x/1`,
  ])
    expect(parseCarrierName(name)).toBeNull()
})
