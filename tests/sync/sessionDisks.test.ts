import { describe, expect, it } from 'vitest'
import { fail } from '../../src/result.ts'
import { createSessionWorld } from './sessionWorld.ts'

describe('[V7] disks that fail', () => {
  it('a document that failed to load is never offered', async () => {
    const { tablet, clock, online } = createSessionWorld()
    const a = await tablet('a')
    const b = await tablet('b')
    await online(b)
    b.type('good')
    a.disk.carriers.set(0, [])
    const { store } = a.disk.plugIn()
    const broken = a.restart({ store: { ...store, open: async () => fail({ type: 'unreadable' }) } })
    expect(await broken.session.ready).toEqual(fail({ type: 'unreadable' }))
    await online(broken)
    await clock.advance(3000)
    expect(broken.session.getState()).toMatchObject({
      phase: 'failed',
      link: 'offline',
      problem: { type: 'unreadable' },
    })
    expect(broken.read()).toBe('')
  })

  it('[L4] an entry on the own disk that does not open any more renews the carrier, and the rest is kept', async () => {
    const { tablet, clock, online } = createSessionWorld()
    const a = await tablet('a')
    const b = await tablet('b')
    for (const words of ['one ', 'two ', 'three ']) {
      a.type(words)
      await clock.advance(2500)
    }
    a.disk.records.length = 0
    const [writes = []] = a.disk.carriers.values()
    const last = writes.at(-1) as Uint8Array
    writes[writes.length - 1] = last.map((byte, i) => (i === last.length - 90 ? byte ^ 1 : byte))
    const again = a.restart()
    await clock.advance(3000)
    expect(again.read()).toBe('one two ')
    await online(again, b)
    expect(b.read()).toBe('one two ')
    again.type('four')
    await clock.advance(3000)
    expect(b.read()).toBe('one two four')
  })
})

describe('[V1] what is here is on the disk', () => {
  it('only once it was written, by whichever tab keeps it', async () => {
    const { tablet, clock, network } = createSessionWorld()
    const a = await tablet('a', { isStored: false, transports: [network.transport('a', 'tab')] })
    a.type('words')
    const early = a.session.kept(500)
    await clock.advance(2500)
    expect(await early).toBe(false)
    const late = a.session.kept()
    await clock.advance(1000)
    void a.session.setStored(true)
    await clock.advance(1000)
    expect(await late).toBe(true)
  })

  it('[L5] nor while what is owed to the log is not in the outbox either', async () => {
    const { tablet, clock } = createSessionWorld()
    const a = await tablet('a')
    const full = { ...a.disk.plugIn().outbox, add: async () => fail({ type: 'diskFull' as const }) }
    const again = a.restart({ outbox: full, transports: [] })
    await clock.advance(10)
    again.type('words')
    const isKept = again.session.kept(500)
    await clock.advance(2500)
    expect(await isKept).toBe(false)
  })

  it('a session that could not be opened keeps nothing', async () => {
    const { tablet } = createSessionWorld()
    const a = await tablet('a')
    const { store } = a.disk.plugIn()
    a.disk.carriers.set(0, [])
    const broken = a.restart({ store: { ...store, open: async () => fail({ type: 'unreadable' }) } })
    await broken.session.ready
    expect(await broken.session.kept()).toBe(false)
  })
})

describe('[V6] several tabs of one device', () => {
  it('the tab that is not elected keeps nothing on disk until it is', async () => {
    const { tablet, clock, network } = createSessionWorld()
    const a = await tablet('a', { isStored: false, transports: [network.transport('a', 'tab')] })
    a.type('words')
    await clock.advance(2500)
    expect(a.session.getState()).toMatchObject({ typed: 0, waiting: 1, link: 'offline' })
    expect(a.disk.carriers.size).toBe(0)
    await a.session.setStored(true)
    expect(a.disk.carriers.size).toBe(1)
    a.disk.records.length = 0
    const again = a.restart({})
    await clock.advance(10)
    expect(again.read()).toBe('words')
  })

  it('an entry that another tab saved and never brought into the log is taken in by the one that stays', async () => {
    const { tablet, clock, online } = createSessionWorld()
    const a = await tablet('a')
    const b = await tablet('b')
    await online(a, b)
    const gone = await tablet('gone')
    gone.type('[saved only]')
    await clock.advance(2500)
    for (const record of gone.disk.records) a.disk.records.push({ ...record, id: 1000 + record.id })
    await clock.advance(200_000)
    expect(b.read()).toBe('[saved only]')
    expect(a.disk.records).toEqual([])
    expect(a.session.getState().waiting).toBe(0)
  })
})
