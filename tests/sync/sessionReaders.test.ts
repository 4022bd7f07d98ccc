import { describe, expect, it } from 'vitest'
import { linkFragment, parseLink } from '../../src/seal/link.ts'
import { createSessionWorld } from './sessionWorld.ts'

describe('rights and presence', () => {
  it('a reader follows through rotations and writes nothing', async () => {
    const { tablet, clock, online, fast, generationsAt, hub, id, writeWords } = createSessionWorld({ tailBytes: 1500 })
    const a = await tablet('a')
    const parsed = parseLink(linkFragment(fast.real, { readOnly: true }))
    if (!parsed.ok) throw new Error(parsed.error.type)
    const reader = await tablet('r', {}, parsed.value.circle)
    await online(a, reader)
    await writeWords(a, 30)
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
