import { expect } from 'vitest'
import * as Y from 'yjs'
import { carrierDatabaseName } from '../../src/device/carrierDatabases.ts'
import { append, circle, textsOf } from './carriers.ts'
import { recordsOf, rewrite, tablet } from './tablet.ts'

/** Small and seeded, so that a failure can be run again (mulberry32). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const damages: readonly ((records: Uint8Array[], random: (below: number) => number) => unknown[])[] = [
  (records, random) => {
    const at = random(records.length)
    const bit = random((records[at]?.length ?? 1) * 8)
    return records.map((record, i) =>
      i === at ? record.map((byte, b) => (b === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)) : record,
    )
  },
  (records, random) => change(records, random, (record) => record.slice(0, random(record.length))),
  (records, random) => change(records, random, (record) => crypto.getRandomValues(new Uint8Array(record.length))),
  (records, random) => {
    const at = random(records.length)
    return records.filter((_, i) => i !== at)
  },
]
const change = (records: Uint8Array[], random: (below: number) => number, how: (record: Uint8Array) => Uint8Array) => {
  const at = random(records.length)
  return records.map((record, i) => (i === at ? how(record) : record))
}

/** One damaged database: either it is refused and stays byte for byte, or every entry in it opens or is known to be damaged. */
export async function damageOnce(seed: number): Promise<'refused' | 'opened'> {
  const random = randomOf(seed)
  const device = await tablet()
  const carrier = new Y.Doc()
  const first = await device.store.open(circle.id, 0, carrier)
  const texts = Array.from({ length: 3 + random(5) }, (_, i) => `text ${i}`)
  for (const text of texts) append(carrier, 0, text)
  if (first.ok) await first.value.close()
  const name = carrierDatabaseName(device.namespace, { circleId: circle.id, generation: 0, attempt: 0 })
  const whole = (await recordsOf(name)).filter(
    (record): record is Uint8Array => record instanceof Uint8Array && record.length > 2,
  )
  const damage = damages[random(damages.length)] ?? damages[0]!
  await rewrite(name, damage(whole, random))
  const before = await recordsOf(name)
  const loaded = new Y.Doc()
  const opened = await device.store.open(circle.id, 0, loaded)
  if (opened.ok) await opened.value.close()
  device.close()
  if (!opened.ok) {
    expect(opened.error, `seed ${seed}`).toEqual({ type: 'unreadable' })
    expect(await recordsOf(name), `seed ${seed}`).toEqual(before)
    return 'refused'
  }
  expect(loaded.store.pendingStructs, `seed ${seed}`).toBeNull()
  for (const text of textsOf(loaded)) expect(['', ...texts], `seed ${seed}`).toContain(text)
  return 'opened'
}
