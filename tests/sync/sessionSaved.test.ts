import { describe, expect, it } from 'vitest'
import { fail } from '../../src/result.ts'
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
