import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { append, circle, textsOf } from './carriers.ts'
import { fillDisk, nameAt, open, typesOf, withLog } from './carrierWorld.ts'
import { deleteUnder, recordsOf, rewrite, tablet, upgradeUnder } from './tablet.ts'

const { id } = circle

afterEach(() => vi.restoreAllMocks())

const flip = (at: number) => (record: Uint8Array) => record.map((byte, i) => (i === at ? byte ^ 0x40 : byte))
const damages: Readonly<Record<string, (records: Uint8Array[]) => unknown[]>> = {
  'a record cut off': (records) => records.map((record, i) => (i === 1 ? record.slice(0, 60) : record)),
  'a record cut off by one byte': (records) => records.map((record, i) => (i === 1 ? record.slice(0, -1) : record)),
  'a record empty': (records) => records.map((record, i) => (i === 1 ? new Uint8Array() : record)),
  'a record missing': (records) => records.filter((_, i) => i !== 1),
  'a record zeroed': (records) => records.map((record, i) => (i === 1 ? record.map(() => 0xff) : record)),
  'a bit flipped in the first byte': (records) => records.map((record, i) => (i === 1 ? flip(0)(record) : record)),
  'a bit flipped in the client': (records) => records.map((record, i) => (i === 1 ? flip(3)(record) : record)),
  'a bit flipped in an entry’s header': (records) =>
    records.map((record, i) => (i === 1 ? flip(record.length - 145)(record) : record)),
  'a record of another type': (records) => records.map((record, i) => (i === 1 ? { not: 'bytes' } : record)),
  'a record of another circle’s document': (records) => {
    const doc = new Y.Doc()
    doc.getText('text:x').insert(0, 'readable')
    return [...records, Y.encodeStateAsUpdate(doc)]
  },
}

describe('carrier store, damaged databases', () => {
  it.each(Object.entries(damages))('[V7] %s: noticed, nothing written, the original kept', async (_, damage) => {
    const device = await withLog()
    const name = nameAt(device)
    const whole = (await recordsOf(name)).filter((record) => (record as Uint8Array).length > 2) as Uint8Array[]
    await rewrite(name, damage(whole))
    const damaged = await recordsOf(name)
    const { carrier, opened } = await open(device)
    expect(opened).toEqual({ ok: false, error: { type: 'unreadable' } })
    expect(typesOf(device)).toEqual(['unreadable'])
    append(carrier, 0, 'typed all the same')
    expect(await recordsOf(name)).toEqual(damaged)
    expect(await device.store.generations(id)).toEqual([0])
  })

  it('[V7] missing: noticed, and a fresh one is begun', async () => {
    const device = await withLog()
    await deleteUnder(nameAt(device))
    const { carrier, opened } = await open(device)
    expect(opened.ok).toBe(true)
    expect(typesOf(device)).toEqual(['missing'])
    expect(textsOf(carrier)).toEqual([])
  })

  it('[V7] without its stores: noticed and left alone', async () => {
    const device = await tablet()
    await upgradeUnder(nameAt(device), 3)
    const { opened } = await open(device)
    expect(opened).toEqual({ ok: false, error: { type: 'unreadable' } })
  })

  it('[V7] set aside: the damaged one is kept under its name, a fresh one grows beside it', async () => {
    const device = await withLog()
    const name = nameAt(device)
    await rewrite(name, [new Uint8Array([9, 9, 9])])
    expect((await open(device)).opened.ok).toBe(false)
    await device.store.setAside(id, 0)
    const { carrier, opened, close } = await open(device)
    expect(opened.ok).toBe(true)
    append(carrier, 0, 'from another device')
    await close()
    expect(await recordsOf(name)).toEqual([new Uint8Array([9, 9, 9])])
    expect(await device.store.damaged(id)).toEqual([expect.objectContaining({ name, circleId: id, generation: 0 })])
    expect(await device.store.generations(id)).toEqual([0])
    const again = await tablet(device.namespace)
    expect(textsOf((await open(again)).carrier)).toEqual(['from another device'])
    await again.store.drop(id, 0)
    expect(await recordsOf(name)).toEqual([new Uint8Array([9, 9, 9])])
  })

  it('[V7] a full disk does not keep anybody from reading', async () => {
    const device = await withLog()
    const full = fillDisk()
    const { carrier, opened, close } = await open(device)
    full.mockRestore()
    expect(opened.ok).toBe(true)
    expect(textsOf(carrier)).toEqual(['one', 'two', 'three'])
    await close()
  })

  it('[V7] a browser that refuses storage says so', async () => {
    const device = await tablet()
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('denied', 'SecurityError'))
    const refused = vi.spyOn(indexedDB, 'open').mockImplementation((name) => {
      if (name.includes('carrier/')) throw new DOMException('denied', 'SecurityError')
      return refused.getMockImplementation() as never
    })
    await device.db.open()
    const { opened } = await open(device)
    vi.restoreAllMocks()
    expect(opened).toEqual({ ok: false, error: { type: 'unavailable' } })
  })
})
