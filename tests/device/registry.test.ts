// First: Dexie's live queries take the factory that is there when Dexie is loaded.
import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { describe, expect, it } from 'vitest'
import { createRegistry, type NewCircle } from '../../src/device/registry.ts'
import { type CircleId, createCircle } from '../../src/seal/circle.ts'
import { until } from '../until.ts'
import { tablet } from './tablet.ts'

const circle = (change: Partial<NewCircle> = {}): NewCircle => ({
  circleId: createCircle().id,
  kind: 'programme',
  programmeId: null,
  face: { title: 'Schaerbeek and Jelgava' },
  secrets: { fragment: `w${'A'.repeat(43)}` },
  ...change,
})

describe('registry', () => {
  it('[V2] a circle is kept with its title and its link, and neither is readable in the row', async () => {
    const { db, keyring } = await tablet()
    const registry = createRegistry(db, keyring, () => 1000)
    const added = circle()
    expect(await registry.add(added)).toEqual({ ok: true, value: 'added' })
    expect(await registry.list()).toEqual([
      {
        circleId: added.circleId,
        kind: 'programme',
        programmeId: null,
        addedAt: 1000,
        openedAt: null,
        face: added.face,
      },
    ])
    expect(await registry.secrets(added.circleId)).toEqual({ ok: true, value: added.secrets })
    const row = await db.circles.get(added.circleId)
    const raw = Buffer.concat([Buffer.from(row!.face), Buffer.from(row!.secrets)])
    expect(raw.includes('Schaerbeek') || raw.includes('AAAA')).toBe(false)
  })

  it('a circle already joined stays as it is, with the stronger link of the two', async () => {
    const { db, keyring } = await tablet()
    const registry = createRegistry(db, keyring)
    const { circleId } = circle()
    const read = `r${'B'.repeat(86)}`
    const write = `w${'A'.repeat(43)}`
    await registry.add(circle({ circleId, secrets: { fragment: read, decisionSeed: 'seed' } }))
    expect(await registry.add(circle({ circleId, face: { title: 'other' }, secrets: { fragment: write } }))).toEqual({
      ok: true,
      value: 'known',
    })
    expect(await registry.secrets(circleId)).toEqual({ ok: true, value: { fragment: write, decisionSeed: 'seed' } })
    await registry.add(circle({ circleId, secrets: { fragment: read } }))
    expect(await registry.secrets(circleId)).toEqual({ ok: true, value: { fragment: write, decisionSeed: 'seed' } })
    expect((await registry.get(circleId))?.face?.title).toBe('Schaerbeek and Jelgava')
  })

  it('a link that is known already is not written again', async () => {
    const { db, keyring } = await tablet()
    const registry = createRegistry(db, keyring)
    const known = circle()
    await registry.add(known)
    const before = await db.circles.get(known.circleId)
    expect(await registry.add(known)).toEqual({ ok: true, value: 'known' })
    // Sealed anew it would be other bytes.
    expect(await db.circles.get(known.circleId)).toEqual(before)
  })

  it('a changed face is merged, and a live list hears of it', async () => {
    const { db, keyring } = await tablet()
    const registry = createRegistry(db, keyring)
    const { circleId } = circle()
    await registry.add(circle({ circleId, face: { title: 'old', side: 'mentee' } }))
    const titles: (string | undefined)[] = []
    const subscription = liveQuery(() => registry.list()).subscribe({
      next: (list) => titles.push(list[0]?.face?.title),
      error: console.error,
    })
    await until(() => titles.includes('old'))
    const updated = await registry.update(circleId, {
      face: { title: 'new' },
      openedAt: 5,
      kind: 'team',
      programmeId: 'p',
    })
    expect(updated.ok).toBe(true)
    await until(() => titles.includes('new'), JSON.stringify(titles))
    subscription.unsubscribe()
    expect(await registry.get(circleId)).toMatchObject({
      face: { title: 'new', side: 'mentee' },
      openedAt: 5,
      kind: 'team',
      programmeId: 'p',
    })
    expect(await registry.update('unknown', { openedAt: 1 })).toEqual({ ok: false, error: { type: 'unknown' } })
  })

  it('[V7] a damaged row is shown without its title and says that its link cannot be read', async () => {
    const { db, keyring } = await tablet()
    const registry = createRegistry(db, keyring)
    const { circleId } = circle()
    await registry.add(circle({ circleId }))
    await db.circles.update(circleId, { face: new Uint8Array([1]), secrets: new Uint8Array([2]) })
    expect((await registry.list())[0]).toMatchObject({ circleId, face: null })
    expect(await registry.secrets(circleId)).toEqual({ ok: false, error: { type: 'unreadable' } })
  })

  it('a forgotten circle leaves neither row nor read model', async () => {
    const { db, keyring } = await tablet()
    const registry = createRegistry(db, keyring)
    const { circleId } = circle()
    await registry.add(circle({ circleId }))
    await db.items.put({ circleId, list: 'plan', id: '1', updatedAt: 1, sealed: new Uint8Array() })
    await db.items.put({ circleId: 'other' as CircleId, list: 'plan', id: '1', updatedAt: 1, sealed: new Uint8Array() })
    await registry.forget(circleId)
    expect(await registry.list()).toEqual([])
    expect((await db.items.toArray()).map((item) => item.circleId)).toEqual(['other'])
    expect(await registry.secrets(circleId)).toEqual({ ok: false, error: { type: 'unknown' } })
  })
})
