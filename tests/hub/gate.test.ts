import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { logOf } from '../../src/seal/carrier.ts'
import { type Circle, createCircle } from '../../src/seal/circle.ts'
import { KIND, sealEntry } from '../../src/seal/entry.ts'
import { carrierName } from '../../src/seal/names.ts'
import { createTablet } from '../contracts/tablet.ts'
import { until } from '../until.ts'
import { openWire, type Wire } from './wire.ts'
import { openHub, type TestHub } from './world.ts'

const ID = { client: 77, clock: 0 }

/** An update of a carrier by client 77 on top of what `base` holds. */
function updateOf(base: Uint8Array, change: (carrier: Y.Doc) => void): Uint8Array {
  const carrier = new Y.Doc()
  Y.applyUpdate(carrier, base)
  carrier.clientID = ID.client
  const before = Y.encodeStateVector(carrier)
  change(carrier)
  return Y.encodeStateAsUpdate(carrier, before)
}
const signed = (circle: Circle, place: Partial<Parameters<typeof sealEntry>[1]> = {}) =>
  sealEntry(circle, { kind: KIND.update, generation: 0, ...ID, origin: null, ...place }, Uint8Array.of(1))
const flipped = (entry: Uint8Array, at: number) => entry.map((byte, index) => (index === at ? byte ^ 1 : byte))

/** name → what the attacker sends, given the circle and its state, and the gate's verdict. `last` is the end of the log. */
type Attack = (circle: Circle, base: Uint8Array, last: Y.ID) => Uint8Array
const push = (base: Uint8Array, content: Uint8Array) => updateOf(base, (carrier) => logOf(carrier).push([content]))
const ATTACKS: Readonly<Record<string, readonly [Attack, string]>> = {
  'deleting an entry': [(_, base) => updateOf(base, (carrier) => logOf(carrier).delete(0)), 'gate:deletes'],
  'a gap in a client’s entries': [
    (circle, base, last) => {
      const first = push(base, signed(circle, { origin: last }))
      const both = updateOf(base, (carrier) => {
        logOf(carrier).push([signed(circle, { origin: last })])
        logOf(carrier).push([signed(circle, { clock: 1, origin: ID })])
      })
      return Y.diffUpdate(both, Y.encodeStateVectorFromUpdate(Y.mergeUpdates([base, first])))
    },
    'gate:gap',
  ],
  'an entry after one that nobody has': [
    (circle) => updateOf(new Uint8Array([0, 0]), (carrier) => void beyondUnknown(carrier, circle)),
    'gate:gap',
  ],
  'plain text in the log': [
    (_, base) => updateOf(base, (carrier) => logOf(carrier).push(['text' as never])),
    'gate:notAnEntry',
  ],
  'bytes that are no entry': [(_, base) => push(base, new Uint8Array(200)), 'gate:notAnEntry'],
  'another root': [
    (_, base) => updateOf(base, (carrier) => carrier.getMap('meta').set('a', Uint8Array.of(1))),
    'gate:notAnAppend',
  ],
  'an entry put before others': [
    (circle, base) => updateOf(base, (carrier) => logOf(carrier).insert(0, [signed(circle)])),
    'gate:notAnAppend',
  ],
  'an unsigned entry': [
    (circle, base, last) => push(base, signed(circle, { origin: last }).fill(0, -64)),
    'gate:badSignature',
  ],
  'a changed byte in the ciphertext': [
    (circle, base, last) => push(base, flipped(signed(circle, { origin: last }), 50)),
    'gate:badSignature',
  ],
  'an entry signed by another circle': [
    (_, base, last) => push(base, signed(createCircle(), { origin: last })),
    'gate:badSignature',
  ],
  'an entry of another generation': [
    (circle, base, last) => push(base, signed(circle, { origin: last, generation: 1 })),
    'gate:misplaced',
  ],
  'an entry replayed at another place': [
    (_, base) => {
      const held = new Y.Doc()
      Y.applyUpdate(held, base)
      return push(base, logOf(held).get(0))
    },
    'gate:misplaced',
  ],
  garbage: [() => crypto.getRandomValues(new Uint8Array(300)).fill(255, 0, 8), 'gate:garbage'],
}

function beyondUnknown(carrier: Y.Doc, circle: Circle): void {
  carrier.clientID = 78
  logOf(carrier).push([signed(circle, { client: 78 })])
  carrier.clientID = ID.client
  logOf(carrier).push([signed(circle, { origin: { client: 78, clock: 0 } })])
}

let hub: TestHub
let wire: Wire
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  hub = await openHub()
  wire = await openWire(hub.url)
})
afterEach(async () => {
  wire.close()
  await hub.close()
  vi.restoreAllMocks()
})

describe('[L4] the gate on the wire', () => {
  it.each(Object.entries(ATTACKS))('refuses %s, and nothing of it is seen or kept', async (name, [attack, reason]) => {
    const circle = createCircle()
    const witness = hub.join(circle)
    witness.append('one')
    witness.append('two')
    await until(() => witness.seen.durable.get(witness.carrier.clientID) === 2, 'durable')
    const before = Y.encodeStateAsUpdate(witness.carrier)
    await wire.join(circle)
    const isWithoutContext = name === 'an entry after one that nobody has'
    const update = attack(circle, before, Y.createID(witness.carrier.clientID, 1))
    const sent = isWithoutContext ? Y.diffUpdate(update, stateOf([[78, 1]])) : update
    wire.sendUpdate(carrierName(circle.id, 0), sent)
    await until(() => wire.reasons().length > 0, 'refused')
    expect(wire.reasons()).toEqual([reason])
    witness.append('three')
    await until(() => witness.seen.durable.get(witness.carrier.clientID) === 3, 'durable after the attack')
    expect(witness.texts()).toEqual(['one', 'two', 'three'])
    await hub.stop()
    await hub.again()
    const fresh = hub.join(circle)
    await until(() => fresh.seen.synced > 0, 'fresh reader synced')
    expect(fresh.texts()).toEqual(['one', 'two', 'three'])
  })

  it('refuses an entry that is too large', async () => {
    await hub.close()
    hub = await openHub({ quotas: { entryBytes: 1000 } })
    const attacker = await openWire(hub.url)
    const circle = createCircle()
    const tablet = createTablet(circle)
    tablet.append('x'.repeat(1000))
    await attacker.join(circle)
    attacker.sendUpdate(carrierName(circle.id, 0), Y.encodeStateAsUpdate(tablet.carrier))
    await until(() => attacker.reasons().length > 0, 'refused')
    expect(attacker.reasons()).toEqual(['tooLarge'])
    attacker.close()
  })

  it('keeps the hub and the others as they were when the same place is filled twice', async () => {
    const circle = createCircle()
    const witness = hub.join(circle)
    await until(() => witness.seen.synced > 0, 'synced')
    const first = push(Uint8Array.of(0, 0), signed(circle))
    const second = push(Uint8Array.of(0, 0), signed(circle))
    await wire.join(circle)
    wire.sendUpdate(carrierName(circle.id, 0), first)
    wire.sendUpdate(carrierName(circle.id, 0), second)
    await until(() => wire.answers.filter(({ type }) => type === 'status').length === 2, 'both answered')
    await until(() => logOf(witness.carrier).length === 1, 'witness has one')
    const held = Y.encodeStateAsUpdate(witness.carrier)
    expect(held).toEqual(first)
  })

  it('closes a socket that keeps sending what is refused', async () => {
    const circle = createCircle()
    for (let index = 0; index < 20 && wire.seen.closeCode === 0; index++) {
      const refusals = wire.reasons().length
      wire.answers.splice(0, wire.answers.length, ...wire.answers.filter(({ type }) => type !== 'admitted'))
      await wire.join(circle)
      wire.sendUpdate(carrierName(circle.id, 0), Uint8Array.of(255, 255))
      await until(() => wire.reasons().length > refusals || wire.seen.closeCode > 0, 'refused again')
    }
    await until(() => wire.seen.closeCode === 4403, 'socket closed')
  })
})

const stateOf = (clocks: readonly (readonly [number, number])[]): Uint8Array =>
  Uint8Array.from([clocks.length, ...clocks.flat()])
