import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { carrierDatabaseName } from '../../src/device/carrierDatabases.ts'
import { until } from '../until.ts'
import { append, circle, textsOf } from './carriers.ts'
import { deleteUnder, recordsOf, rewrite, tablet, upgradeUnder } from './tablet.ts'

type Tablet = Awaited<ReturnType<typeof tablet>>
const { id } = circle
const nameAt = (device: Tablet, generation = 0, attempt = 0) =>
  carrierDatabaseName(device.namespace, { circleId: id, generation, attempt })
/** What was told of databases; the disk itself is told of beside them. */
const typesOf = ({ problems, namespace }: Tablet) =>
  problems.flatMap((one) => ('database' in one && one.database === `${namespace}passerelle-room` ? [] : one.type))

afterEach(() => vi.restoreAllMocks())

async function open(device: Tablet, generation = 0) {
  const carrier = new Y.Doc()
  const opened = await device.store.open(id, generation, carrier)
  return { carrier, opened, close: async () => (opened.ok ? opened.value.close() : undefined) }
}
async function withLog(texts: readonly string[] = ['one', 'two', 'three']) {
  const device = await tablet()
  const { carrier, close } = await open(device)
  for (const text of texts) append(carrier, 0, text)
  await close()
  return device
}
const fillDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })

describe('carrier store', () => {
  it('[V1] what was appended is there after a restart, and only in its generation', async () => {
    const device = await withLog()
    const again = await tablet(device.namespace)
    const { carrier, opened } = await open(again)
    expect(opened.ok).toBe(true)
    expect(textsOf(carrier)).toEqual(['one', 'two', 'three'])
    expect(await again.store.generations(id)).toEqual([0])
    expect(textsOf((await open(again, 1)).carrier)).toEqual([])
    expect(await again.store.generations(id)).toEqual([0, 1])
    expect([...device.problems, ...again.problems]).toEqual([])
  })

  it('[V1] closing waits for what was appended right before', async () => {
    const device = await tablet()
    const { carrier, close } = await open(device)
    for (let i = 0; i < 300; i++) append(carrier, 0, `${i}`)
    await close()
    expect(textsOf((await open(device)).carrier)).toHaveLength(300)
  })

  it('[V1] opened again it is not written again, however often, and what is new is', async () => {
    const device = await withLog()
    const { length } = await recordsOf(nameAt(device))
    const carrier = new Y.Doc()
    for (let start = 0; start < 3; start++) {
      const again = await tablet(device.namespace)
      expect(await again.store.read(id, 0, carrier)).toEqual({ ok: true, value: undefined })
      const opened = await again.store.open(id, 0, carrier)
      if (opened.ok) await opened.value.close()
    }
    expect(await recordsOf(nameAt(device))).toHaveLength(length)
    append(carrier, 0, 'four')
    const last = await device.store.open(id, 0, carrier)
    if (last.ok) await last.value.close()
    expect(await recordsOf(nameAt(device))).toHaveLength(length + 1)
    expect(textsOf((await open(device)).carrier)).toEqual(['one', 'two', 'three', 'four'])
  })

  it('[V1] cleared between being read and being opened: all that was read is written again', async () => {
    const device = await withLog()
    const carrier = new Y.Doc()
    await device.store.read(id, 0, carrier)
    await deleteUnder(nameAt(device))
    const opened = await device.store.open(id, 0, carrier)
    if (opened.ok) await opened.value.close()
    expect(textsOf((await open(device)).carrier)).toEqual(['one', 'two', 'three'])
  })

  it('[V6] read only: nothing is written, not even a database', async () => {
    const device = await withLog()
    const before = await recordsOf(nameAt(device))
    const writing = vi.spyOn(IDBObjectStore.prototype, 'add')
    const carrier = new Y.Doc()
    expect(await device.store.read(id, 0, carrier)).toEqual({ ok: true, value: undefined })
    expect(textsOf(carrier)).toEqual(['one', 'two', 'three'])
    append(carrier, 0, 'four')
    expect(await device.store.read(id, 5, new Y.Doc())).toEqual({ ok: true, value: undefined })
    expect(writing).not.toHaveBeenCalled()
    expect(await recordsOf(nameAt(device))).toEqual(before)
    expect(await device.store.generations(id)).toEqual([0])
  })

  it('long logs are compacted and stay whole', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const device = await tablet()
      const { carrier, close } = await open(device)
      for (let i = 0; i < 600; i++) append(carrier, 0, `${i}`)
      vi.advanceTimersByTime(1500)
      vi.useRealTimers()
      await until(async () => (await recordsOf(nameAt(device))).length < 10, 'compaction')
      await close()
      expect(textsOf((await open(device)).carrier)).toHaveLength(600)
    } finally {
      vi.useRealTimers()
    }
  })

  it('[L6] a dropped generation is gone, and its number can be used again', async () => {
    const device = await withLog()
    await device.store.drop(id, 0)
    expect(await device.store.generations(id)).toEqual([])
    expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name: nameAt(device) }))
    const { carrier, close } = await open(device)
    expect(textsOf(carrier)).toEqual([])
    append(carrier, 0, 'renewed')
    await close()
    expect(textsOf((await open(device)).carrier)).toEqual(['renewed'])
    expect(device.problems).toEqual([])
  })

  it('[L6] dropped while another tab still has it open: that tab does not write it again', async () => {
    const device = await withLog()
    const { carrier } = await open(device)
    const other = await tablet(device.namespace)
    await other.store.drop(id, 0)
    append(carrier, 0, 'late')
    await device.store.generations(id)
    expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name: nameAt(device) }))
    expect(device.problems).toEqual([])
  })

  it('generations are found without the note about them', async () => {
    const device = await withLog()
    await device.db.carriers.clear()
    expect(await device.store.generations(id)).toEqual([0])
    expect(textsOf((await open(device)).carrier)).toEqual(['one', 'two', 'three'])
  })

  it('generations are found where the browser cannot list its databases', async () => {
    const device = await withLog()
    const listing = vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'NotSupportedError'))
    expect(await device.store.generations(id)).toEqual([0])
    expect(textsOf((await open(device)).carrier)).toEqual(['one', 'two', 'three'])
    listing.mockRestore()
  })
})

describe('carrier store, a database that changes under the app', () => {
  it('[V1] deleted: told, and the whole log is written again', async () => {
    const device = await withLog()
    const { carrier, close } = await open(device)
    await deleteUnder(nameAt(device))
    append(carrier, 0, 'four')
    await until(() => typesOf(device).includes('recovered'))
    append(carrier, 0, 'five')
    await close()
    expect(typesOf(device)).toEqual(['deleted', 'recovered'])
    expect(textsOf((await open(device)).carrier)).toEqual(['one', 'two', 'three', 'four', 'five'])
  })

  it('[V1] deleted, and closed before it could be opened anew: the whole log is written all the same', async () => {
    const device = await withLog()
    const { carrier, close } = await open(device)
    await deleteUnder(nameAt(device))
    append(carrier, 0, 'four')
    await close()
    expect(textsOf((await open(device)).carrier)).toEqual(['one', 'two', 'three', 'four'])
  })

  it('[V1] closed just as it is opened anew: what came meanwhile is written', async () => {
    const device = await withLog()
    const { carrier, close } = await open(device)
    let closing: Promise<void> | undefined
    const { count } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'count').mockImplementation(function (this: IDBObjectStore, ...asked) {
      // It is open by now, and nothing has been written to it yet.
      if (this.name === 'updates' && this.transaction.mode === 'readonly') closing ??= close()
      return count.apply(this, asked)
    })
    await upgradeUnder(nameAt(device), 7)
    append(carrier, 0, 'four')
    await until(() => closing !== undefined)
    await closing
    vi.restoreAllMocks()
    expect(textsOf((await open(device)).carrier)).toEqual(['one', 'two', 'three', 'four'])
  })

  it('[V1] closed on a full disk: tried once more before it is let go', async () => {
    const device = await withLog()
    const { carrier, close } = await open(device)
    const full = fillDisk()
    append(carrier, 0, 'four')
    await until(() => typesOf(device).length > 0)
    full.mockRestore()
    await close()
    expect(textsOf((await open(device)).carrier)).toEqual(['one', 'two', 'three', 'four'])
  })

  it('[V1] upgraded: told, and writing goes on', async () => {
    const device = await withLog()
    const { carrier, close } = await open(device)
    await upgradeUnder(nameAt(device), 7)
    append(carrier, 0, 'four')
    await until(() => typesOf(device).includes('recovered'))
    await close()
    expect(typesOf(device)).toEqual(['outdated', 'recovered'])
    expect(textsOf((await open(device)).carrier)).toEqual(['one', 'two', 'three', 'four'])
  })

  it('[V1] a full disk: told once, nothing is thrown at who types, and all is written when there is room', async () => {
    const device = await withLog()
    const { carrier, close } = await open(device)
    const full = fillDisk()
    append(carrier, 0, 'four')
    append(carrier, 0, 'five')
    await until(() => typesOf(device).length > 0)
    expect(typesOf(device)).toEqual(['diskFull'])
    full.mockRestore()
    await until(() => typesOf(device).includes('recovered'))
    await close()
    expect(textsOf((await open(device)).carrier)).toEqual(['one', 'two', 'three', 'four', 'five'])
  })

  it('[V1] a connection that is closed when something is appended: told, opened anew, written', async () => {
    const device = await withLog()
    const begin = IDBDatabase.prototype.transaction
    let isLost = false
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...how) {
      if (!isLost || !this.name.includes('carrier/')) return begin.apply(this, how)
      isLost = false
      throw new DOMException('closing', 'InvalidStateError')
    })
    const { carrier, close } = await open(device)
    isLost = true
    append(carrier, 0, 'four')
    await until(() => typesOf(device).includes('recovered'))
    await close()
    expect(typesOf(device)).toEqual(['closed', 'recovered'])
    expect(textsOf((await open(device)).carrier)).toEqual(['one', 'two', 'three', 'four'])
  })
})

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
