// First: Dexie takes the factory that is there when it is loaded.
import 'fake-indexeddb/auto'
import Dexie, { type EntityTable } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLists } from '../../src/device/lists.ts'

type Row = { readonly id: string; readonly circle: string; readonly text: string }
const opened: Dexie[] = []
afterEach(() => {
  for (const db of opened.splice(0)) db.close()
})

const world = async () => {
  const db = new Dexie(`lists${Math.random()}`) as Dexie & { rows: EntityTable<Row, 'id'> }
  db.version(1).stores({ rows: 'id, circle' })
  opened.push(db)
  await db.rows.bulkPut([
    { id: 'a', circle: 'one', text: 'a hall' },
    { id: 'b', circle: 'two', text: 'a bus' },
  ])
  const read = vi.fn(async (circle: string, _list: string) => {
    const rows = await db.rows.where('circle').equals(circle).toArray()
    return rows.map(({ text }) => text)
  })
  return { db, read, lists: createLists(read) }
}
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 100))
const nothing = () => undefined

describe('[V2] lists that screens look at', () => {
  it('are read once for all that look, and again for all of them when they change', async () => {
    const { db, read, lists } = await world()
    const looks = [lists<string>('one', 'plan'), lists<string>('one', 'plan')]
    expect(lists('two', 'plan')).not.toBe(looks[0])
    for (const look of looks) look.subscribe(nothing)
    await vi.waitFor(() => expect(looks.map((look) => look.get())).toEqual([['a hall'], ['a hall']]))
    expect(read.mock.calls.filter(([circle]) => circle === 'one')).toHaveLength(1)
    await db.rows.put({ id: 'c', circle: 'one', text: 'a team' })
    await vi.waitFor(() => expect(looks[1]?.get()).toEqual(['a hall', 'a team']))
    expect(read.mock.calls.filter(([circle]) => circle === 'one')).toHaveLength(2)
  })

  it('are there at once for whoever comes back, if nothing has changed', async () => {
    const { read, lists } = await world()
    const leave = lists('one', 'plan').subscribe(nothing)
    await vi.waitFor(() => expect(lists('one', 'plan').get()).toEqual(['a hall']))
    leave()
    await aMoment()
    lists('one', 'plan').subscribe(nothing)
    expect(lists('one', 'plan').get()).toEqual(['a hall'])
    await aMoment()
    expect(read).toHaveBeenCalledTimes(1)
  })

  it('are never shown as they were: what changes while nobody looks is read anew', async () => {
    const { db, lists } = await world()
    const leave = lists('one', 'plan').subscribe(nothing)
    await vi.waitFor(() => expect(lists('one', 'plan').get()).toEqual(['a hall']))
    leave()
    await db.rows.delete('a')
    await vi.waitFor(() => expect(lists('one', 'plan').get()).toBeUndefined())
    lists('one', 'plan').subscribe(nothing)
    await vi.waitFor(() => expect(lists('one', 'plan').get()).toEqual([]))
  })

  it('that cannot be read say so to whoever looks, and are read anew for the next', async () => {
    const { read, lists } = await world()
    read.mockRejectedValueOnce(new Error('a fault'))
    const broken = lists('one', 'plan')
    const told = vi.fn()
    broken.subscribe(told)
    await vi.waitFor(() => expect(told).toHaveBeenCalled())
    expect(() => broken.get()).toThrow('a fault')
    const next = lists('one', 'plan')
    next.subscribe(nothing)
    await vi.waitFor(() => expect(next.get()).toEqual(['a hall']))
  })

  it('stay as they were shown while storage is closed under them', async () => {
    const { db, read, lists } = await world()
    const look = lists('one', 'plan')
    look.subscribe(nothing)
    await vi.waitFor(() => expect(look.get()).toEqual(['a hall']))
    read.mockRejectedValueOnce(Object.assign(new Error('storage failed'), { name: 'DatabaseClosedError' }))
    await db.rows.put({ id: 'c', circle: 'one', text: 'a team' })
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2))
    await aMoment()
    expect(look.get()).toEqual(['a hall'])
    expect(lists('one', 'plan')).toBe(look)
  })
})
