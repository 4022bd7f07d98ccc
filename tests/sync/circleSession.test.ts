import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fail } from '../../src/result.ts'
import { entriesOf } from '../../src/seal/carrier.ts'
import { linkFragment, parseLink } from '../../src/seal/link.ts'
import { createSessionWorld } from './sessionWorld.ts'

describe('[V1] three honest states', () => {
  it('a change is typed, then on this device, then on the hub', async () => {
    const { tablet, clock, hub } = createSessionWorld()
    const a = await tablet('a')
    a.type('one')
    expect(a.session.getState()).toMatchObject({ typed: 1, waiting: 0, savedAt: null })
    await clock.advance(2100)
    expect(a.session.getState()).toMatchObject({ typed: 0, waiting: 1 })
    expect(a.session.getState().savedAt).not.toBeNull()
    hub.setOnline('a', true)
    await clock.advance(100)
    expect(a.session.getState()).toMatchObject({ typed: 0, waiting: 0, link: 'live' })
    expect(a.disk.records).toEqual([])
  })

  it('a failed outbox says so, keeps the change typed, and tries again', async () => {
    const { tablet, clock } = createSessionWorld()
    let isFull = true
    const a = await tablet('a')
    const { outbox } = a.disk.plugIn()
    const b = a.restart({
      outbox: { ...outbox, add: async (record) => (isFull ? fail({ type: 'diskFull' }) : outbox.add(record)) },
    })
    await clock.advance(1)
    b.type('words')
    b.session.flush()
    await clock.advance(100)
    expect(b.session.getState()).toMatchObject({ typed: 1, savedAt: null, problem: { type: 'diskFull' } })
    isFull = false
    await clock.advance(3000)
    expect(b.session.getState()).toMatchObject({ typed: 0, waiting: 1, problem: null })
  })

  it('equals never make a change durable: it waits for the hub', async () => {
    const { tablet, clock, network } = createSessionWorld()
    const a = await tablet('a')
    const b = await tablet('b')
    network.connect('a', 'b')
    a.type('one')
    a.session.flush()
    await clock.advance(500)
    expect(b.read()).toBe('one')
    expect(a.session.getState().waiting).toBe(1)
  })

  it('what the disk lost and the outbox kept is appended again at the start', async () => {
    const { tablet, clock, online } = createSessionWorld()
    const a = await tablet('a')
    const b = await tablet('b')
    a.type('kept')
    await clock.advance(2100)
    a.disk.carriers.clear()
    const again = a.restart()
    await clock.advance(100)
    expect(again.read()).toBe('kept')
    await online(again, b)
    expect(b.read()).toBe('kept')
    expect(again.session.getState().waiting).toBe(0)
  })

  it('an outbox entry that builds on what the disk lost waits for it, and is then appended', async () => {
    const { tablet, clock, online, hub } = createSessionWorld()
    const a = await tablet('a')
    const b = await tablet('b')
    await online(a, b)
    a.type('first ')
    await clock.advance(2200)
    expect(a.session.getState().waiting).toBe(0)
    hub.setOnline('a', false)
    a.type('second')
    await clock.advance(2200)
    a.disk.carriers.clear()
    const again = a.restart()
    await clock.advance(2200)
    expect(again.read()).toBe('')
    await online(again)
    await clock.advance(3000)
    expect(again.read()).toBe('first second')
    expect(b.read()).toBe('first second')
    expect(again.doc.store.pendingStructs).toBeNull()
    expect(again.session.getState()).toMatchObject({ typed: 0, waiting: 0 })
  })
})

describe('[L7] flush', () => {
  it('gathers for 2 s while alone and for 150 ms while others are here', async () => {
    const { tablet, clock, online } = createSessionWorld()
    const a = await tablet('a')
    a.type('x')
    await clock.advance(1900)
    expect(a.session.getState().savedAt).toBeNull()
    await clock.advance(200)
    expect(a.session.getState().savedAt).not.toBeNull()
    const b = await tablet('b')
    await online(a, b)
    a.type('y')
    await clock.advance(140)
    expect(b.read()).toBe('x')
    await clock.advance(60)
    expect(b.read()).toBe('xy')
  })

  it('last words left while the page closes are taken in at the next start', async () => {
    const { tablet, clock, online } = createSessionWorld()
    const a = await tablet('a')
    const b = await tablet('b')
    a.type('at the very end')
    a.session.leaveLastWords()
    a.disk.carriers.clear()
    a.disk.records.length = 0
    const again = a.restart()
    await clock.advance(100)
    expect(again.read()).toBe('at the very end')
    await online(again, b)
    expect(b.read()).toBe('at the very end')
    const third = again.restart()
    await clock.advance(100)
    expect(third.read()).toBe('at the very end')
  })
})

describe('[L6] rotation', () => {
  it('whoever fills a generation opens the next, the others follow, two are kept', async () => {
    const { tablet, clock, online, generationsAt, hub, id } = createSessionWorld({ tailBytes: 2000 })
    const a = await tablet('a')
    const b = await tablet('b')
    await online(a, b)
    for (let i = 0; i < 40; i++) {
      a.type(`word ${i} `)
      await clock.advance(400)
    }
    await clock.advance(10_000)
    expect(hub.newestOf(id)).toBeGreaterThan(1)
    expect(b.read()).toBe(a.read())
    for (const one of [a, b]) expect(generationsAt(one)).toEqual([hub.newestOf(id) - 1, hub.newestOf(id)])
    expect(hub.carriers.size).toBe(2)
  })

  it('an empty device that arrives late reads the newest and adds nothing', async () => {
    const { tablet, clock, online, generationsAt, hub, id } = createSessionWorld({ tailBytes: 1500 })
    const a = await tablet('a')
    await online(a)
    for (let i = 0; i < 40; i++) {
      a.type(`word ${i} `)
      await clock.advance(2500)
    }
    const newest = hub.newestOf(id)
    const entries = hub.carriers.get(`${id}/${newest}`)?.getArray('log').length
    const b = await tablet('b')
    await online(b)
    await clock.advance(10_000)
    expect(b.read()).toBe(a.read())
    expect(generationsAt(b)).toEqual([newest - 1, newest])
    expect(hub.carriers.get(`${id}/${newest}`)?.getArray('log').length).toBe(entries)
  })

  it('an offline writer many generations behind loses nothing and joins what the hub names', async () => {
    const { tablet, clock, online, hub, id } = createSessionWorld({ tailBytes: 1500 })
    const a = await tablet('a')
    const b = await tablet('b')
    await online(a, b)
    b.type('[before]')
    await clock.advance(3000)
    hub.setOnline('b', false)
    b.type('[alone]')
    await clock.advance(3000)
    for (let i = 0; i < 60; i++) {
      a.type(`word ${i} `)
      await clock.advance(2500)
    }
    expect(hub.newestOf(id)).toBeGreaterThan(3)
    await online(b)
    await clock.advance(10_000)
    expect(a.read()).toContain('[alone]')
    expect(b.read()).toBe(a.read())
    expect(b.session.getState()).toMatchObject({ waiting: 0, link: 'live', problem: null })
  })

  it('peers without a hub join the higher of their two', async () => {
    const { tablet, clock, network, generationsAt } = createSessionWorld({ tailBytes: 1500 })
    const a = await tablet('a')
    const b = await tablet('b')
    for (let i = 0; i < 40; i++) {
      a.type(`word ${i} `)
      await clock.advance(2500)
    }
    b.type('[b]')
    await clock.advance(2500)
    network.connect('a', 'b')
    await clock.advance(10_000)
    expect(a.read()).toContain('[b]')
    expect(b.read()).toBe(a.read())
    expect(generationsAt(b)).toEqual(generationsAt(a))
  })

  it('nobody rotates before everybody who is there has sent what he has', async () => {
    const { tablet, clock, network, hub, id, generationsAt } = createSessionWorld({ tailBytes: 800 })
    const a = await tablet('a', {
      transports: [
        network.transport('a'),
        {
          name: 'nearby',
          attach: (_port, events) => {
            events.state('joining')
            return { detach: () => undefined, setPresence: () => undefined }
          },
        },
      ],
    })
    for (let i = 0; i < 20; i++) {
      a.type(`word ${i} `)
      await clock.advance(2500)
    }
    expect(generationsAt(a)).toEqual([0])
    expect(a.session.getState().typed).toBe(0)
    expect(hub.newestOf(id)).toBe(-1)
    // A full log is not written: the rest is sealed for the outbox alone.
    const log = new Y.Doc()
    for (const update of a.disk.carriers.get(0) ?? []) Y.applyUpdate(log, update)
    expect(entriesOf(log).length).toBeLessThan(10)
    expect(a.disk.records).toHaveLength(20)
    const again = a.restart({ transports: [hub.transport('a')] })
    await clock.advance(100)
    expect(again.read()).toBe(a.read())
    hub.setOnline('a', true)
    await clock.advance(20_000)
    expect(again.session.getState()).toMatchObject({ waiting: 0, typed: 0 })
    expect(generationsAt(again)).toEqual([0, 1])
  })

  it('[D3] erasing turns both kept generations over, on every device and on the hub', async () => {
    const { tablet, clock, online, generationsAt, hub, id } = createSessionWorld()
    const a = await tablet('a')
    const b = await tablet('b')
    await online(a, b)
    a.type('a secret')
    await clock.advance(3000)
    a.text.delete(0, 8)
    b.session.rotate()
    a.session.rotate()
    await clock.advance(30_000)
    const newest = hub.newestOf(id)
    expect(newest).toBeGreaterThanOrEqual(2)
    expect([...hub.carriers.keys()].sort()).toEqual([`${id}/${newest - 1}`, `${id}/${newest}`])
    for (const one of [a, b]) expect(generationsAt(one)).toEqual([newest - 1, newest])
  })
})

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

describe('rights and presence', () => {
  it('a reader follows through rotations and writes nothing', async () => {
    const { tablet, clock, online, fast, generationsAt, hub, id } = createSessionWorld({ tailBytes: 1500 })
    const a = await tablet('a')
    const parsed = parseLink(linkFragment(fast.real, { readOnly: true }))
    if (!parsed.ok) throw new Error(parsed.error.type)
    const reader = await tablet('r', {}, parsed.value.circle)
    await online(a, reader)
    for (let i = 0; i < 30; i++) {
      a.type(`word ${i} `)
      await clock.advance(2500)
    }
    await clock.advance(10_000)
    expect(reader.read()).toBe(a.read())
    expect(reader.session.getState()).toMatchObject({ readOnly: true, typed: 0, waiting: 0 })
    expect(generationsAt(reader)).toEqual([hub.newestOf(id) - 1, hub.newestOf(id)])
  })

  it('[L9] presence is shown to the others, opened, and follows into the next generation', async () => {
    const { tablet, clock, online } = createSessionWorld()
    const a = await tablet('a')
    const b = await tablet('b')
    await online(a, b)
    expect(b.session.getState().peers).toEqual([])
    a.session.setPresence({ cell: 'plan.1' })
    await clock.advance(100)
    expect(b.session.getState().peers).toEqual([{ cell: 'plan.1' }])
    a.session.rotate()
    await clock.advance(30_000)
    expect(b.session.getState().peers).toEqual([{ cell: 'plan.1' }])
    await a.session.close()
    await clock.advance(100)
    expect(b.session.getState().peers).toEqual([])
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

describe('[L6] equals and a hub', () => {
  it('a device at the hub leads it up to where equals without a hub are', async () => {
    const { tablet, clock, network, online, hub, id, generationsAt } = createSessionWorld({ tailBytes: 1500 })
    const far = await tablet('far', { transports: [network.transport('far')] })
    for (let i = 0; i < 40; i++) {
      far.type(`word ${i} `)
      await clock.advance(2500)
    }
    const ahead = Math.max(...generationsAt(far))
    expect(ahead).toBeGreaterThan(2)
    const a = await tablet('a')
    const b = await tablet('b')
    await online(a, b)
    a.type('[hub]')
    await clock.advance(3000)
    expect(hub.newestOf(id)).toBe(0)
    network.connect('a', 'far')
    await clock.advance(60_000)
    for (const one of [a, b, far]) expect(one.read()).toContain('[hub]')
    expect(b.read()).toBe(far.read())
    expect(hub.newestOf(id)).toBe(Math.max(...generationsAt(far)))
    far.type('[later]')
    await clock.advance(5000)
    expect(b.read()).toContain('[later]')
  })

  it('nothing that was saved while the log was full is lost when the power goes', async () => {
    const { tablet, clock, network, online } = createSessionWorld({ tailBytes: 600 })
    const stuck = {
      name: 'nearby' as const,
      attach: (_port: unknown, events: { state(state: 'joining'): void }) => {
        events.state('joining')
        return { detach: () => undefined, setPresence: () => undefined }
      },
    }
    const a = await tablet('a', { transports: [network.transport('a'), stuck] })
    for (let i = 0; i < 20; i++) {
      a.type(`word ${i} `)
      await clock.advance(2500)
    }
    expect(a.session.getState().typed).toBe(0)
    const words = a.read()
    a.disk.carriers.clear()
    const again = a.restart({})
    const b = await tablet('b')
    await online(again, b)
    await clock.advance(20_000)
    expect([again.read(), b.read()]).toEqual([words, words])
    expect(again.session.getState().waiting).toBe(0)
  })
})

it('[V1] closing waits until what was typed is on this device', async () => {
  const { tablet, clock } = createSessionWorld()
  const a = await tablet('a')
  a.type('last')
  const closing = a.session.close()
  await clock.advance(200)
  await closing
  const again = a.restart()
  await clock.advance(10)
  expect(again.read()).toBe('last')
})

it('the state object stays the same until something in it changes', async () => {
  const { tablet, clock } = createSessionWorld()
  const a = await tablet('a')
  let calls = 0
  a.session.subscribe(() => {
    calls += 1
  })
  const before = a.session.getState()
  await clock.advance(100)
  expect(a.session.getState()).toBe(before)
  expect(calls).toBe(0)
  a.type('x')
  expect(a.session.getState()).not.toBe(before)
  expect(calls).toBeGreaterThan(0)
})

it('[L7] last words that build on what the disk lost survive a second power cut', async () => {
  const { tablet, clock, online, hub } = createSessionWorld()
  const a = await tablet('a')
  const b = await tablet('b')
  await online(a, b)
  a.type('first ')
  await clock.advance(2500)
  hub.setOnline('a', false)
  a.type('last words')
  a.session.leaveLastWords()
  a.disk.carriers.clear()
  a.disk.records.length = 0
  const second = a.restart()
  await clock.advance(3000)
  expect(second.read()).toBe('')
  second.disk.carriers.clear()
  const third = second.restart()
  await clock.advance(3000)
  await online(third)
  await clock.advance(3000)
  expect([third.read(), b.read()]).toEqual(['first last words', 'first last words'])
  expect(third.session.getState()).toMatchObject({ typed: 0, waiting: 0 })
})
