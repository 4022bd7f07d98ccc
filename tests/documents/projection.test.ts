import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { tickCheck } from '../../src/documents/checks.ts'
import { foundDecisionKey } from '../../src/documents/decisionKeys.ts'
import { recordEdit, settle } from '../../src/documents/edits.ts'
import { eraseRows } from '../../src/documents/erase.ts'
import { copyExample } from '../../src/documents/example.ts'
import { cellOf, type RowId } from '../../src/documents/ids.ts'
import { nameOf, rootText, unknownRoots } from '../../src/documents/layout.ts'
import { withdrawOrigins } from '../../src/documents/origin.ts'
import { LOCAL } from '../../src/documents/origins.ts'
import { addPlanRow, decideRow, deletePlanRow, movePlanRow } from '../../src/documents/plan.ts'
import { setPlanHeader, setProgramme } from '../../src/documents/programme.ts'
import { changedItems, type Item, projectCircle, projectItem } from '../../src/documents/projection.ts'
import { readPlan } from '../../src/documents/readPlan.ts'
import { readVisits } from '../../src/documents/readVisits.ts'
import { acceptSuggestion, readSuggestions, suggestAction } from '../../src/documents/suggestions.ts'
import { addVisit } from '../../src/documents/visits.ts'
import type { CircleKind } from '../../src/method/circles.ts'
import { isWider } from '../../src/method/circles.ts'
import {
  author,
  contentOf,
  exchange,
  exchangeAll,
  mentor,
  must,
  officer,
  programmeDocs,
  signer,
  words,
} from './world.ts'

const city = signer()

/** A read model kept by increments, as the device keeps it. */
function keepReadModel(doc: Y.Doc, kind: CircleKind) {
  const keyOf = ({ list, id }: { list: string; id: string }) => `${list}/${id}`
  const items = new Map<string, Item>(projectCircle(doc, kind, city).map((item) => [keyOf(item), item]))
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    for (const key of changedItems(doc, kind, transaction)) {
      const value = projectItem(doc, key.list, key.id, city)
      if (value) items.set(keyOf(key), { ...key, value })
      else items.delete(keyOf(key))
    }
  })
  return () => Object.fromEntries([...items].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
const wholly = (doc: Y.Doc, kind: CircleKind) =>
  Object.fromEntries(
    projectCircle(doc, kind, city)
      .map((item) => [`${item.list}/${item.id}`, item] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(all.length, 1)]
const columns = ['what', 'leader', 'success'] as const
const step = fc.record({ who: fc.nat(2), what: fc.nat(9), at: fc.nat(20), with: fc.nat(2) })

/** One of the things people do with a plan. */
function act(doc: Y.Doc, what: number, at: number, name: string): void {
  const person = author(name, 'menteeCity')
  const row = pick(readPlan(doc), at)
  const cell = row && cellOf(row.id, columns[at % 3] ?? 'what')
  const suggestion = pick(readSuggestions(doc), at)
  if (what === 0)
    must(
      addPlanRow(doc, person, {
        cells: { what: `row ${at}` },
        origin: { remark: `r${at % 3}` as never, circle: 'team' },
      }),
    )
  else if (what === 1) must(suggestAction(doc, person, { text: `idea ${at}` }))
  else if (what === 2) must(setPlanHeader(doc, person, { title: `title ${at}` }))
  else if (what === 3) must(withdrawOrigins(doc, person, [`r${at % 3}` as never]))
  else if (what === 4 && suggestion) must(acceptSuggestion(doc, person, suggestion.id, { words: 'own words' }))
  else if (row && cell) actOnRow(doc, what, row.id, cell, person, at)
}

function actOnRow(
  doc: Y.Doc,
  what: number,
  row: RowId,
  cell: ReturnType<typeof cellOf>,
  person: typeof officer,
  at: number,
): void {
  if (what === 5) {
    doc.transact(() => rootText(doc, cell).insert(0, `${person.member}${at} `), LOCAL)
    must(recordEdit(doc, person, { text: cell }))
  } else if (what === 6) must(settle(doc, person, { text: cell }, `settled ${at}`))
  else if (what === 7) must(movePlanRow(doc, person, row, null))
  else if (what === 8) decideRow(doc, person, row, at % 2 ? 'agreed' : 'reopened', city)
  else if (at % 4) must(deletePlanRow(doc, person, row))
  else must(eraseRows(doc, person, 'plan', [row]))
}

describe('[V2] the read model follows by increments', () => {
  it('[T1] whatever people do apart and in whatever order they meet, documents and read models end equal', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const docs = ['a', 'b', 'c'].map(() => new Y.Doc())
        must(foundDecisionKey(docs[0]!, officer, city.key))
        exchangeAll(docs)
        const models = docs.map((doc) => keepReadModel(doc, 'group'))
        for (const { who, what, at, with: other } of steps) {
          act(docs[who]!, what, at, 'abc'[who]!)
          if (at % 3 === 0) exchange(docs[who]!, docs[other]!)
        }
        for (const [index, doc] of docs.entries()) expect(models[index]!()).toEqual(wholly(doc, 'group'))
        exchangeAll(docs)
        const content = contentOf(docs[0]!)
        for (const [index, doc] of docs.entries()) {
          expect(contentOf(doc)).toEqual(content)
          expect(models[index]!()).toEqual(wholly(doc, 'group'))
          expect(models[index]!()).toEqual(models[0]!())
          expect(unknownRoots(doc)).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })

  it('follows a programme too, members, visits and lists included', () => {
    const docs = programmeDocs()
    const model = keepReadModel(docs.programme, 'programme')
    const away = new Y.Doc()
    const awayModel = keepReadModel(away, 'programme')
    must(copyExample(docs, mentor, words('en')))
    const check = readVisits(docs.programme)[0]?.checks[0]
    if (check) must(tickCheck(docs.programme, mentor, check.id, true))
    must(setProgramme(docs.programme, officer, { title: 'Another title', visits: 99 }))
    must(addVisit(docs.programme, officer, { template: 'visit2' }))
    exchange(docs.programme, away)
    expect(model()).toEqual(wholly(docs.programme, 'programme'))
    expect(awayModel()).toEqual(model())
    expect(awayModel()['programme/programme']?.value).toMatchObject({ title: 'Another title', visits: 20 })
  })

  it('what is projected is plain JSON', () => {
    const docs = programmeDocs()
    must(copyExample(docs, mentor, words('fr')))
    for (const kind of ['programme', 'group', 'team'] as const) {
      const items = projectCircle(docs[kind], kind, city)
      expect(JSON.parse(JSON.stringify(items))).toEqual(items)
    }
    expect(isWider('group', 'team')).toBe(true)
  })

  it('one pause in typing in a plan of 200 rows names one row, and roots keep their names when typed', () => {
    const doc = new Y.Doc()
    for (let index = 0; index < 200; index++) must(addPlanRow(doc, officer, { cells: { what: `row ${index}` } }))
    const away = new Y.Doc()
    exchange(doc, away)
    const row = readPlan(doc)[100]!
    const named: unknown[] = []
    away.on('afterTransaction', (transaction: Y.Transaction) => named.push(...changedItems(away, 'group', transaction)))
    doc.transact(() => rootText(doc, cellOf(row.id, 'what')).insert(0, 'x'), LOCAL)
    exchange(doc, away)
    expect(named).toEqual([{ list: 'plan', id: row.id }])
    const text = rootText(away, cellOf(row.id, 'what'))
    expect(nameOf(away, text)).toBe(`text:${row.id}.what`)
  })
})
