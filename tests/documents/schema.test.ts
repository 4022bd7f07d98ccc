import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { kindOf, rootMap, unknownRoots } from '../../src/documents/layout.ts'
import { addPlanRow } from '../../src/documents/plan.ts'
import { projectCircle } from '../../src/documents/projection.ts'
import { readPlan } from '../../src/documents/readPlan.ts'
import { checkSchema, migrate, readKind, SCHEMA, startDocument } from '../../src/documents/schema.ts'
import type { CircleKind } from '../../src/method/circles.ts'
import { must, officer, signer } from './world.ts'

const FOLDER = 'tests/documents/fixtures'
type Fixture = Partial<Record<CircleKind, { update: string; items: { list: string; id: string; value: object }[] }>>
const byKey = (items: readonly { list: string; id: string }[]) =>
  Object.fromEntries(items.map((item) => [`${item.list}/${item.id}`, item]))

describe('[D8] documents that are out there', () => {
  it.each(readdirSync(FOLDER).filter((name) => /^v\d+-/.test(name)))(
    '%s reads as it did, and can be written',
    (name) => {
      const fixture = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Fixture
      for (const [kind, { update, items }] of Object.entries(fixture)) {
        const doc = new Y.Doc()
        Y.applyUpdate(doc, Buffer.from(update, 'base64'))
        must(migrate(doc))
        expect(readKind(doc)).toBe(kind)
        expect(unknownRoots(doc)).toEqual([])
        expect(byKey(projectCircle(doc, kind as CircleKind, signer()))).toMatchObject(byKey(items))
      }
      if (!fixture.group) return
      const group = new Y.Doc()
      Y.applyUpdate(group, Buffer.from(fixture.group.update, 'base64'))
      expect(readPlan(group, signer())[0]?.state).toBe('agreed')
      must(addPlanRow(group, officer, { cells: { what: 'One more' } }))
    },
  )

  it('a fixture exists of every released schema', () => {
    const versions = readdirSync(FOLDER).flatMap((name) => /^v(\d+)-/.exec(name)?.[1] ?? [])
    expect(new Set(versions.map(Number))).toEqual(new Set(Array.from({ length: SCHEMA }, (_, index) => index + 1)))
  })

  it('an older app reads a newer document and does not write', () => {
    const doc = new Y.Doc()
    startDocument(doc, 'group')
    must(addPlanRow(doc, officer, { cells: { what: 'Here' } }))
    rootMap(doc, 'meta').set('schema', SCHEMA + 1)
    const before = Y.encodeStateVector(doc)
    expect(addPlanRow(doc, officer)).toEqual({ ok: false, error: { type: 'newerSchema' } })
    expect(migrate(doc)).toEqual({ ok: false, error: { type: 'newerSchema' } })
    expect(Y.encodeStateVector(doc)).toEqual(before)
    expect(readPlan(doc)).toHaveLength(1)
  })

  it.each([
    [undefined, 'current'],
    [SCHEMA, 'current'],
    [SCHEMA - 1, 'older'],
    [SCHEMA + 1, 'newer'],
    ['two', 'newer'],
    [Number.NaN, 'newer'],
  ])('schema %s is %s', (version, state) => {
    const doc = new Y.Doc()
    if (version !== undefined) rootMap(doc, 'meta').set('schema', version)
    expect(checkSchema(doc)).toBe(state)
  })
})

describe('[D1] the closed table of roots', () => {
  it.each([
    ['meta', 'map'],
    ['text:row.what', 'text'],
    ['rich:note', 'rich'],
    ['rows:plan', 'map'],
    ['edits:row.what', 'map'],
    ['rows:other', null],
    ['text:', null],
    ['toString', null],
    ['', null],
  ])('%s is %s', (name, kind) => expect(kindOf(name)).toBe(kind))

  it('roots of a newer app are listed and left alone', () => {
    const doc = new Y.Doc()
    doc.getMap('budget').set('x', 1)
    must(addPlanRow(doc, officer))
    expect(unknownRoots(doc)).toEqual(['budget'])
  })
})
