import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { concat } from '../../src/seal/bytes.ts'
import { type Circle, circleFromSecret, createCircle } from '../../src/seal/circle.ts'
import { HEADER, KIND, type Place, SIGNATURE, sealEntry } from '../../src/seal/entry.ts'
import { CAPS, createVerify, gate, type Verify } from '../../src/seal/gate.ts'
import { linkFragment, parseLink } from '../../src/seal/link.ts'
import { createRandom } from '../fuzz/random.ts'

const circle = circleFromSecret(new Uint8Array(32).fill(1))
const verify = createVerify(circle.writePk)
const generation = 4
let carrier: Y.Doc
beforeEach(() => {
  carrier = new Y.Doc()
})

const knock = async (update: Uint8Array, into = carrier, check: Verify = verify, caps = CAPS) => {
  const before = Y.encodeStateAsUpdate(into)
  const admitted = await gate(into, generation, circle.context, check, update, caps)
  expect(Y.encodeStateAsUpdate(into)).toEqual(before)
  return admitted.ok ? 'ok' : admitted.error.type
}

/** A writer's own copy of the carrier; appends honest entries unless told otherwise. */
const writer = (client = 100, as: Circle = circle, change: (place: Place) => Place = (place) => place) => {
  const doc = new Y.Doc()
  doc.clientID = client
  const log = doc.getArray<Uint8Array>('log')
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  return {
    doc,
    log,
    updates,
    append: (plain = Uint8Array.of(1)) => {
      let last = log._start
      while (last?.right) last = last.right
      const place = { kind: KIND.update, generation, client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) }
      log.push([sealEntry(as, change({ ...place, origin: last?.lastId ?? null }), plain)])
      return updates.at(-1) as Uint8Array
    },
    all: () => Y.encodeStateAsUpdate(doc),
  }
}

describe('[L4] the gate lets in', () => {
  it('entries appended one by one, all at once, and again', async () => {
    const w = writer()
    for (let i = 0; i < 5; i++) Y.applyUpdate(carrier, await passed(w.append()))
    expect(await knock(w.all())).toBe('ok')
    expect(await knock(w.all(), new Y.Doc())).toBe('ok')
  })

  it('logs woven by many writers, whatever the order of their ids', async () => {
    const writers = [3, 90, 7, 50].map((client) => writer(client))
    const random = createRandom(1)
    for (let i = 0; i < 200; i++) {
      const w = random.pick(writers)
      for (const other of writers) if (random.chance(0.5)) Y.applyUpdate(w.doc, other.all())
      w.append()
    }
    const all = Y.mergeUpdates(writers.map((w) => w.all()))
    expect(await knock(all)).toBe('ok')
    Y.applyUpdate(carrier, all)
    expect(carrier.store.pendingStructs).toBeNull()
    expect(carrier.getArray('log').length).toBe(200)
  })

  it('snapshots and full marks', async () => {
    const w = writer(100, circle, (place) => ({ ...place, kind: place.clock === 0 ? KIND.snapshot : KIND.fullMark }))
    w.append()
    w.append()
    expect(await knock(w.all())).toBe('ok')
  })

  const passed = async (update: Uint8Array) => {
    expect(await knock(update)).toBe('ok')
    return update
  }
})

describe('[L4] the gate refuses, and changes nothing:', () => {
  it('deletes', async () => {
    const w = writer()
    Y.applyUpdate(carrier, w.append())
    w.log.delete(0, 1)
    expect(await knock(w.updates.at(-1) as Uint8Array)).toBe('deletes')
    expect(await knock(w.all())).toBe('deletes')
  })

  it('gaps: a missing entry before, a missing origin, circles of origins', async () => {
    const a = writer(1)
    const b = writer(2)
    a.append()
    const second = a.append()
    expect(await knock(second)).toBe('gap')
    Y.applyUpdate(b.doc, a.all())
    expect(await knock(b.append())).toBe('gap')
    const fresh = new Y.Doc()
    Y.applyUpdate(fresh, a.all())
    expect(await knock(second, fresh)).toBe('ok')
  })

  it('two entries that each come after the other', async () => {
    const entryAt = (client: number, other: number): Y.Item => {
      const origin = Y.createID(other, 0)
      const entry = sealEntry(circle, { kind: KIND.update, generation, client, clock: 0, origin }, Uint8Array.of(1))
      return new Y.Item(Y.createID(client, 0), null, origin, null, null, null, null, new Y.ContentBinary(entry))
    }
    const encoder = new Y.UpdateEncoderV1()
    const structs = [entryAt(2, 1), entryAt(1, 2)]
    const write = (n: number) => encoder.restEncoder.cpos < encoder.restEncoder.cbuf.length && varUint(encoder, n)
    write(structs.length)
    for (const struct of structs) {
      write(1)
      encoder.writeClient(struct.id.client)
      write(0)
      struct.write(encoder, 0)
    }
    write(0)
    expect(await knock(encoder.toUint8Array())).toBe('gap')
  })

  it('foreign content: text, maps, other roots, keys, embedded documents, an insert in the middle', async () => {
    const attack = (change: (doc: Y.Doc) => void) => {
      const doc = new Y.Doc()
      change(doc)
      return knock(Y.encodeStateAsUpdate(doc))
    }
    expect(await attack((doc) => doc.getText('log').insert(0, 'hello'))).toBe('notAnEntry')
    expect(await attack((doc) => doc.getArray('log').push(['text']))).toBe('notAnEntry')
    expect(await attack((doc) => doc.getArray('log').push([new Y.Map()]))).toBe('notAnEntry')
    expect(await attack((doc) => doc.getArray('log').push([new Y.Doc()]))).toBe('notAnEntry')
    expect(await attack((doc) => doc.getArray('log').push([new Uint8Array(500)]))).toBe('notAnEntry')
    expect(await attack((doc) => doc.getArray('other').push([new Uint8Array(500)]))).toBe('notAnAppend')
    expect(await attack((doc) => doc.getMap('log').set('key', new Uint8Array(500)))).toBe('notAnAppend')
    const w = writer()
    const first = w.append()
    w.log.insert(0, [new Uint8Array(500)])
    Y.applyUpdate(carrier, first)
    expect(await knock(w.updates.at(-1) as Uint8Array)).toBe('notAnAppend')
  })

  it('entries of another generation, client, clock or origin, and versions to come', async () => {
    const moved = (change: (place: Place) => Place) => knock(writer(100, circle, change).append())
    expect(await moved((place) => ({ ...place, generation: 5 }))).toBe('misplaced')
    expect(await moved((place) => ({ ...place, client: 101 }))).toBe('misplaced')
    expect(await moved((place) => ({ ...place, clock: 1 }))).toBe('misplaced')
    expect(await moved((place) => ({ ...place, origin: { client: 5, clock: 5 } }))).toBe('misplaced')
    const doc = new Y.Doc()
    const entry = sealEntry(
      circle,
      { kind: KIND.update, generation, client: 1, clock: 0, origin: null },
      Uint8Array.of(1),
    )
    for (const [at, value] of [
      [0, 2],
      [1, 3],
    ] as const) {
      doc.clientID = 1
      const changed = entry.map((byte, i) => (i === at ? value : byte))
      const other = new Y.Doc()
      other.clientID = 1
      other.getArray('log').push([changed])
      expect(await knock(Y.encodeStateAsUpdate(other))).toBe('notAnEntry')
    }
  })

  it('clients beyond 32 bits, which would wrap round in the header', async () => {
    const w = writer(5)
    const entry = sealEntry(
      circle,
      { kind: KIND.update, generation, client: 5, clock: 0, origin: null },
      Uint8Array.of(1),
    )
    w.doc.clientID = 2 ** 32 + 5
    w.log.push([entry])
    expect(await knock(w.all())).toBe('misplaced')
  })

  it('unsigned entries, changed ones, those of other circles and of readers', async () => {
    const at = (entry: Uint8Array) => {
      const doc = new Y.Doc()
      doc.clientID = 100
      doc.getArray('log').push([entry])
      return knock(Y.encodeStateAsUpdate(doc))
    }
    const place = { kind: KIND.update, generation, client: 100, clock: 0, origin: null }
    const entry = sealEntry(circle, place, Uint8Array.of(1))
    expect(await at(entry)).toBe('ok')
    expect(await at(concat(entry.subarray(0, -SIGNATURE), new Uint8Array(SIGNATURE)))).toBe('badSignature')
    for (const i of [HEADER, HEADER + 24, entry.length - SIGNATURE - 1])
      expect(await at(entry.map((byte, k) => (k === i ? byte ^ 1 : byte)))).toBe('badSignature')
    expect(await at(sealEntry(createCircle(), place, Uint8Array.of(1)))).toBe('badSignature')
    const parsed = parseLink(linkFragment(circle, { readOnly: true }))
    const reader = parsed.ok ? parsed.value.circle : circle
    const asReader = { ...reader, sign: (message: Uint8Array) => reader.signAsReader(message) }
    expect(await at(sealEntry(asReader, place, Uint8Array.of(1)))).toBe('badSignature')
  })

  it('squatting: the id of a circle with the keys of somebody else', async () => {
    const squatter = createCircle()
    const as = { ...squatter, id: circle.id, context: circle.context }
    expect(await knock(writer(100, as).append())).toBe('badSignature')
  })

  it('one bad entry among many good ones', async () => {
    const w = writer()
    for (let i = 0; i < 5; i++) w.append()
    const bad = writer(7, createCircle())
    bad.append()
    expect(await knock(Y.mergeUpdates([w.all(), bad.all()]))).toBe('badSignature')
  })

  it('what is too large', async () => {
    const update = writer().append(new Uint8Array(2000))
    expect(await knock(update, carrier, verify, { ...CAPS, entryBytes: 1000 })).toBe('tooLarge')
    expect(await knock(update, carrier, verify, { ...CAPS, updateBytes: 1000 })).toBe('tooLarge')
  })

  it('entries already held are passed over, whatever they now claim to be', async () => {
    const w = writer()
    Y.applyUpdate(carrier, w.append())
    const replay = new Y.Doc()
    replay.clientID = 100
    replay.getText('log').insert(0, 'x')
    const update = Y.encodeStateAsUpdate(replay)
    expect(await knock(update)).toBe('ok')
    Y.applyUpdate(carrier, update)
    expect(carrier.getArray('log').toArray()).toEqual(w.log.toArray())
  })

  it('10 000 malformed frames, without ever throwing', async () => {
    const random = createRandom(42)
    const w = writer()
    for (let i = 0; i < 4; i++) w.append()
    const honest = w.all()
    let refused = 0
    for (let i = 0; i < 10_000; i++) {
      const length = random.below(300)
      const frame = random.chance(0.4)
        ? Uint8Array.from({ length }, () => random.below(256))
        : honest
            .map((byte) => (random.chance(0.003) ? random.below(256) : byte))
            .subarray(0, honest.length - random.below(20))
      const admitted = await gate(carrier, generation, circle.context, () => false, frame)
      if (!admitted.ok) refused += 1
      // Whatever is let in without a valid signature holds nothing.
      else Y.applyUpdate(carrier, frame)
    }
    expect(refused).toBeGreaterThan(9000)
    expect(carrier.store.clients.size).toBe(0)
    expect(carrier.store.pendingStructs).toBeNull()
  }, 30_000)
})

/** lib0's variable-length integer, as update encoders write it. */
const varUint = (encoder: Y.UpdateEncoderV1, n: number): void => {
  const rest = encoder.restEncoder
  let left = n
  while (left > 127) {
    rest.cbuf[rest.cpos++] = 128 | (left & 127)
    left = Math.floor(left / 128)
  }
  rest.cbuf[rest.cpos++] = left
}
