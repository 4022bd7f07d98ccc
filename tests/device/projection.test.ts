// First: Dexie's live queries take the factory that is there when Dexie is loaded.
import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createOutbox } from '../../src/device/outbox.ts'
import { type Projector, startProjection } from '../../src/device/projection.ts'
import { homeSummaries, listItems } from '../../src/device/queries.ts'
import type { ReadModel } from '../../src/device/readModel.ts'
import { createRegistry } from '../../src/device/registry.ts'
import { createCircle } from '../../src/seal/circle.ts'
import { until } from '../until.ts'
import { tablet } from './tablet.ts'

type Row = { readonly what: string }
const rowsOf = (doc: Y.Doc) => doc.getMap<Row>('rows:plan')
const counted = { circle: 0, item: 0 }
const projector: Projector = {
  version: 1,
  circle: (doc) => {
    counted.circle++
    return [...rowsOf(doc)].map(([id, value]) => ({ list: 'plan', id, value }))
  },
  item: (doc, _list, id) => {
    counted.item++
    return rowsOf(doc).get(id)
  },
  changes: (_doc, _kind, transaction) =>
    [...transaction.changed].flatMap(([, keys]) => [...keys].map((id) => ({ list: 'plan', id: id ?? '' }))),
}
const circleId = createCircle().id

async function world(change: Partial<Projector> = {}, namespace?: string, doc = new Y.Doc()) {
  const device = await tablet(namespace)
  const unreadable: string[] = []
  const model: ReadModel = {
    db: device.db,
    cipher: device.keyring.column,
    onUnreadable: (id) => void unreadable.push(id),
  }
  const start = (debounceMs = 5) =>
    startProjection({
      model,
      doc,
      circleId,
      kind: 'group',
      projector: { ...projector, ...change },
      onProblem: device.onProblem,
      debounceMs,
    })
  const plan = async () =>
    Object.fromEntries((await listItems<Row>(model, circleId, 'plan')).map(({ id, value }) => [id, value.what]))
  return { ...device, doc, model, start, plan, unreadable }
}

describe('projection', () => {
  it('[V2] the read model follows the document', async () => {
    const { doc, start, plan } = await world()
    rowsOf(doc).set('a', { what: 'choirs' })
    const projection = start()
    await projection.settled()
    expect(await plan()).toEqual({ a: 'choirs' })
    rowsOf(doc).set('b', { what: 'cafés' })
    rowsOf(doc).set('a', { what: 'more choirs' })
    rowsOf(doc).delete('b')
    rowsOf(doc).set('c', { what: 'sport' })
    await until(async () => Object.keys(await plan()).length === 2, 'the debounced write')
    expect(await plan()).toEqual({ a: 'more choirs', c: 'sport' })
    rowsOf(doc).delete('c')
    await projection.stop()
    expect(await plan()).toEqual({ a: 'more choirs' })
  })

  it('[V2] nothing of a row can be read in the database but ids and times', async () => {
    const { db, doc, start } = await world()
    rowsOf(doc).set('a', { what: 'a sentence that stays sealed' })
    await start().stop()
    const [record] = await db.items.toArray()
    expect(Object.keys(record!).sort()).toEqual(['circleId', 'id', 'list', 'sealed', 'updatedAt'])
    expect(Buffer.from(record!.sealed).includes('sentence')).toBe(false)
  })

  it('a pause in typing writes the changed rows only', async () => {
    const { doc, start } = await world()
    for (let i = 0; i < 200; i++) rowsOf(doc).set(`row${i}`, { what: 'old' })
    const projection = start()
    await projection.settled()
    const before = { ...counted }
    for (let i = 0; i < 30; i++) rowsOf(doc).set('row7', { what: `typed ${i}` })
    await projection.stop()
    expect(counted).toEqual({ circle: before.circle, item: before.item + 1 })
  })

  it('[V2] a restart rebuilds only what differs, and keeps the times of the rest', async () => {
    const first = await world()
    for (const id of ['a', 'b', 'c']) rowsOf(first.doc).set(id, { what: id })
    await first.start().stop()
    const times = async () =>
      Object.fromEntries((await first.db.items.toArray()).map(({ id, updatedAt }) => [id, updatedAt]))
    await first.db.items.toCollection().modify({ updatedAt: 1 })
    rowsOf(first.doc).set('b', { what: 'changed without projection' })
    rowsOf(first.doc).delete('c')
    await first.start().stop()
    expect(await times()).toEqual({ a: 1, b: expect.toSatisfy((time: number) => time > 1) })
    expect(await first.plan()).toEqual({ a: 'a', b: 'changed without projection' })
  })

  it('[V2] rows lost, foreign or damaged are mended', async () => {
    const { db, doc, start, plan, unreadable } = await world()
    for (const id of ['a', 'b', 'c']) rowsOf(doc).set(id, { what: id })
    await start().stop()
    await db.items.delete([circleId, 'plan', 'a'])
    await db.items.update([circleId, 'plan', 'b'], { sealed: new Uint8Array(60) })
    await db.items.put({ circleId, list: 'plan', id: 'ghost', updatedAt: 1, sealed: new Uint8Array(60) })
    expect(await plan()).toEqual({ c: 'c' })
    expect(new Set(unreadable)).toEqual(new Set([circleId]))
    await start().stop()
    expect(await plan()).toEqual({ a: 'a', b: 'b', c: 'c' })
    expect(await db.items.get([circleId, 'plan', 'ghost'])).toBeUndefined()
  })

  it('[V2] what was opened for comparing is not opened again for the lists', async () => {
    const { doc, start, db, keyring, onProblem } = await world()
    for (const id of ['a', 'b', 'c']) rowsOf(doc).set(id, { what: `action ${id}` })
    await start().stop()
    let opened = 0
    const { column } = keyring
    const open = (sealed: Uint8Array) => {
      opened++
      return column.open(sealed)
    }
    const cipher = { ...column, open }
    const model: ReadModel = { db, cipher }
    const projection = startProjection({ model, doc, circleId, kind: 'group', projector, onProblem })
    await projection.settled()
    const [first] = await listItems<Row>(model, circleId, 'plan')
    const [again] = await listItems<Row>(model, circleId, 'plan')
    await projection.stop()
    expect(opened).toBe(3)
    expect(again?.value).toBe(first?.value)
  })

  it('[V2] a count that is off is noticed at the next change', async () => {
    const { db, doc, start, plan } = await world()
    for (const id of ['a', 'b']) rowsOf(doc).set(id, { what: id })
    const projection = start()
    await projection.settled()
    await db.items.delete([circleId, 'plan', 'a'])
    rowsOf(doc).set('b', { what: 'more' })
    await projection.stop()
    expect(await plan()).toEqual({ a: 'a', b: 'more' })
  })

  it('[D8] another version writes everything anew; an older app leaves a newer one’s rows alone', async () => {
    const first = await world()
    rowsOf(first.doc).set('a', { what: 'v1' })
    await first.start().stop()
    const newer = await world(
      { version: 2, circle: () => [{ list: 'plan', id: 'a', value: { what: 'v2' } }] },
      first.namespace,
      first.doc,
    )
    await newer.start().stop()
    expect(await first.plan()).toEqual({ a: 'v2' })
    const older = first.start()
    rowsOf(first.doc).set('a', { what: 'v1 again' })
    await older.stop()
    expect(await first.plan()).toEqual({ a: 'v2' })
  })

  it('[V6] two tabs that project the same circle end with the same rows', async () => {
    const one = await world()
    const two = await world({}, one.namespace, one.doc)
    const projections = [one.start(), two.start()]
    for (let i = 0; i < 50; i++) rowsOf(one.doc).set(`${i % 10}`, { what: `${i}` })
    await Promise.all(projections.map((projection) => projection.stop()))
    expect(await one.plan()).toEqual(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${i}`, `${40 + i}`])))
  })

  it('a read model emptied under the app is built again', async () => {
    const { db, doc, start, plan } = await world()
    rowsOf(doc).set('a', { what: 'a' })
    const projection = start()
    await projection.settled()
    await db.items.clear()
    await db.projections.clear()
    await projection.rebuild()
    expect(await plan()).toEqual({ a: 'a' })
  })

  it('a projector that cannot tell what changed has everything compared', async () => {
    const { doc, start, plan } = await world({ changes: () => 'all' })
    const projection = start()
    rowsOf(doc).set('a', { what: 'a' })
    await projection.stop()
    expect(await plan()).toEqual({ a: 'a' })
  })
})

describe('queries', () => {
  it('a live query sees what the projection writes', async () => {
    const { doc, model, start } = await world()
    const projection = start()
    const seen: number[] = []
    const subscription = liveQuery(() => listItems<Row>(model, circleId, 'plan')).subscribe({
      next: (items) => seen.push(items.length),
    })
    rowsOf(doc).set('a', { what: 'a' })
    await until(() => seen.includes(1), 'one row seen')
    rowsOf(doc).set('b', { what: 'b' })
    await until(() => seen.includes(2), 'two rows seen')
    subscription.unsubscribe()
    await projection.stop()
  })

  it('[V2] home shows programmes from Dexie alone: title, last change, what waits', async () => {
    const { doc, db, outbox, keyring, model, start, onProblem } = await world({
      circle: () => [{ list: 'plan', id: 'a', value: { what: 'a' } }],
    })
    const registry = createRegistry(db, keyring, () => 1000)
    const programmeId = createCircle().id
    const secrets = { fragment: `w${'A'.repeat(43)}` }
    await registry.add({
      circleId: programmeId,
      kind: 'programme',
      programmeId,
      face: { title: 'Jelgava', isExercise: true },
      secrets,
    })
    await registry.add({ circleId, kind: 'group', programmeId, face: { title: 'Support group' }, secrets })
    const alone = createCircle().id
    await registry.add({ circleId: alone, kind: null, programmeId: null, face: { title: 'Joined just now' }, secrets })
    rowsOf(doc).set('a', { what: 'a' })
    await start().stop()
    await createOutbox(outbox, onProblem).add({
      circleId,
      generation: 0,
      client: 1,
      clock: 0,
      entry: new Uint8Array(200),
    })
    const summaries = await homeSummaries(model, outbox)
    expect(summaries).toHaveLength(2)
    expect(summaries.find(({ id }) => id === programmeId)).toEqual({
      id: programmeId,
      title: 'Jelgava',
      face: { title: 'Jelgava', isExercise: true },
      circles: expect.arrayContaining([
        { circleId: programmeId, kind: 'programme' },
        { circleId, kind: 'group' },
      ]),
      changedAt: expect.any(Number),
      openedAt: null,
      waiting: 1,
    })
    expect(summaries.find(({ id }) => id === alone)).toMatchObject({
      title: 'Joined just now',
      changedAt: null,
      waiting: 0,
    })
  })
})
