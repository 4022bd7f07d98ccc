import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { until } from '../until.ts'
import { append, circle, textsOf } from './carriers.ts'
import { fillDisk, nameAt, open, typesOf, withLog } from './carrierWorld.ts'
import { deleteUnder, recordsOf, tablet, upgradeUnder } from './tablet.ts'

const { id } = circle

afterEach(() => vi.restoreAllMocks())

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
