// First: Dexie takes the factory that is there when it is loaded.
import 'fake-indexeddb/auto'
import Dexie, { type EntityTable } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { watchLive } from '../../src/device/watched.ts'

const opened: Dexie[] = []
afterEach(() => {
  for (const db of opened.splice(0)) db.close()
})

const world = async () => {
  const db = new Dexie(`watched${Math.random()}`) as Dexie & {
    words: EntityTable<{ id: string; text: string }, 'id'>
  }
  db.version(1).stores({ words: 'id' })
  opened.push(db)
  await db.words.put({ id: 'a', text: 'first' })
  const query = vi.fn(async () => (await db.words.toArray()).map(({ text }) => text).join())
  const live = watchLive(query)
  await live.answered
  return { db, query, live }
}
/** Long enough for whatever would answer to a change. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 100))

describe('watchLive', () => {
  it('asks at once, and tells every change to whoever looks', async () => {
    const { db, live } = await world()
    expect(live.get()).toBe('first')
    const told: (string | undefined)[] = []
    const leave = live.subscribe(() => told.push(live.get()))
    await db.words.put({ id: 'b', text: 'second' })
    await vi.waitFor(() => expect(told.at(-1)).toBe('first,second'))
    leave()
    await db.words.put({ id: 'c', text: 'third' })
    await aMoment()
    expect(told.at(-1)).toBe('first,second')
  })

  it('[V2] asks nothing while nobody looks, and again as soon as somebody comes after a change', async () => {
    const { db, query, live } = await world()
    const asked = query.mock.calls.length
    for (const id of ['b', 'c', 'd']) {
      await db.words.put({ id, text: id })
      await aMoment()
    }
    expect(query.mock.calls.length).toBe(asked)
    expect(live.get()).toBe('first')
    live.subscribe(() => undefined)
    await vi.waitFor(() => expect(live.get()).toBe('first,b,c,d'))
    await db.words.put({ id: 'e', text: 'e' })
    await vi.waitFor(() => expect(live.get()).toBe('first,b,c,d,e'))
  })

  it('[V2] shows what was read in another way, and asks by itself as soon as somebody looks', async () => {
    const { db, query } = await world()
    query.mockClear()
    const live = watchLive(query, { first: 'early' })
    await live.answered
    await aMoment()
    expect([live.get(), query.mock.calls.length]).toEqual(['early', 0])
    live.subscribe(() => undefined)
    await vi.waitFor(() => expect(live.get()).toBe('first'))
    await db.words.put({ id: 'b', text: 'second' })
    await vi.waitFor(() => expect(live.get()).toBe('first,second'))
  })

  it('asks nothing again of whoever comes when nothing has changed', async () => {
    const { query, live } = await world()
    const asked = query.mock.calls.length
    live.subscribe(() => undefined)()
    live.subscribe(() => undefined)
    await aMoment()
    expect(query.mock.calls.length).toBe(asked)
  })
})
