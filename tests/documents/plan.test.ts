import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { headsOf } from '../../src/documents/edits.ts'
import { cellOf, type RemarkId, type SuggestionId } from '../../src/documents/ids.ts'
import { readText, rootMap, rootText } from '../../src/documents/layout.ts'
import { orderBetween } from '../../src/documents/order.ts'
import { withdrawOrigins } from '../../src/documents/origin.ts'
import { addPlanRow, deletePlanRow, movePlanRow, restorePlanRow, setPlanState } from '../../src/documents/plan.ts'
import { readPlan } from '../../src/documents/readPlan.ts'
import {
  acceptSuggestion,
  adaptSuggestion,
  declineSuggestion,
  readSuggestions,
  suggestAction,
  withdrawSuggestion,
} from '../../src/documents/suggestions.ts'
import { createUndo } from '../../src/documents/undo.ts'
import { readVersions, restoreVersion, saveVersion } from '../../src/documents/versions.ts'
import { author, exchange, facilitator, mentor, must, neighbour, officer } from './world.ts'

const whats = (doc: Y.Doc) => readPlan(doc).map(({ cells }) => cells.what.text)
const row = (doc: Y.Doc, what: string) => must(addPlanRow(doc, officer, { cells: { what } }))
const origin = { remark: 'remark-1' as RemarkId, circle: 'team' as const }

describe('[S14] [S42] rights', () => {
  it('the mentee side and the support group write rows; mentors and facilitation suggest', () => {
    const doc = new Y.Doc()
    expect(addPlanRow(doc, officer).ok).toBe(true)
    expect(addPlanRow(doc, neighbour).ok).toBe(true)
    for (const person of [mentor, facilitator]) {
      expect(addPlanRow(doc, person)).toEqual({ ok: false, error: { type: 'notAllowed' } })
      expect(suggestAction(doc, person, { text: 'Perhaps a café?' }).ok).toBe(true)
    }
    expect(setPlanState(doc, neighbour, row(doc, 'x'), 'done')).toEqual({ ok: false, error: { type: 'notAllowed' } })
  })
})

describe('[D3] rows', () => {
  it('stay in the order that they were put in', () => {
    const doc = new Y.Doc()
    const [a, b, c] = [row(doc, 'a'), row(doc, 'b'), row(doc, 'c')]
    must(movePlanRow(doc, officer, c, null))
    expect(whats(doc)).toEqual(['c', 'a', 'b'])
    must(movePlanRow(doc, officer, a, b))
    expect(whats(doc)).toEqual(['c', 'b', 'a'])
    must(addPlanRow(doc, officer, { cells: { what: 'd' }, after: c }))
    expect(whats(doc)).toEqual(['c', 'd', 'b', 'a'])
  })

  it('deleting marks; restoring and undo bring back', () => {
    const doc = new Y.Doc()
    const undo = createUndo(doc)
    const id = row(doc, 'a')
    must(deletePlanRow(doc, officer, id))
    expect(whats(doc)).toEqual([])
    must(restorePlanRow(doc, officer, id))
    expect(whats(doc)).toEqual(['a'])
    must(deletePlanRow(doc, officer, id))
    undo.undo()
    expect(whats(doc)).toEqual(['a'])
    undo.redo()
    expect(whats(doc)).toEqual([])
  })

  it('undoing never takes away a row that others may have written in', () => {
    const doc = new Y.Doc()
    const undo = createUndo(doc)
    row(doc, 'a')
    undo.undo()
    expect(whats(doc)).toEqual(['a'])
  })

  it('two rows added apart both stay, in one order everywhere; keys that are none do not break it', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    row(a, 'one')
    exchange(a, b)
    row(a, 'two')
    row(b, 'three')
    exchange(a, b)
    expect(whats(a)).toEqual(whats(b))
    expect(whats(a)).toHaveLength(3)
    const broken = row(a, 'four')
    const map = a.getMap<Y.Map<unknown>>('rows:plan').get(broken)
    map?.set('order', '!!')
    row(a, 'five')
    expect(whats(a)).toHaveLength(5)
  })

  it('order keys fit between any two, in at most a few characters', () => {
    let [low, high] = ['a0', 'a1']
    for (let step = 0; step < 50; step++) {
      const key = orderBetween(low, high)
      expect(low < key && key < high).toBe(true)
      if (step % 2) low = key
      else high = key
    }
    expect(orderBetween(null, null).length).toBeLessThan(8)
  })
})

describe('[S42] [S245] suggestions', () => {
  const suggested = (doc: Y.Doc) =>
    must(suggestAction(doc, mentor, { text: 'Group the offers', origin, keyFactors: ['kf.x'] }))

  it('are accepted in the mentee’s own words, keeping id and origin', () => {
    const doc = new Y.Doc()
    const id = suggested(doc)
    const added = must(acceptSuggestion(doc, officer, id, { words: 'Vienot piedāvājumus' }))
    expect(readPlan(doc)).toMatchObject([
      {
        id: added,
        suggestion: id,
        origin: { remark: 'remark-1', circle: 'team', isWithdrawn: false },
        keyFactors: ['kf.x'],
      },
    ])
    expect(readSuggestions(doc)).toMatchObject([
      { text: { text: 'Group the offers' }, answer: { answer: 'accepted', row: added, by: 'officer' } },
    ])
  })

  it('are adapted into a row that is there, or declined with a reason', () => {
    const doc = new Y.Doc()
    const id = suggested(doc)
    const into = row(doc, 'Calendar')
    must(adaptSuggestion(doc, officer, id, { row: into, column: 'what', words: 'Calendar of all offers' }))
    expect(readPlan(doc)).toMatchObject([
      { cells: { what: { text: 'Calendar of all offers' } }, suggestion: id, origin: { remark: 'remark-1' } },
    ])
    const other = suggested(doc)
    expect(declineSuggestion(doc, officer, other, ' ')).toEqual({ ok: false, error: { type: 'emptyText' } })
    must(declineSuggestion(doc, officer, other, 'It exists already'))
    expect(readSuggestions(doc).map(({ answer }) => answer?.answer)).toEqual(['adapted', 'declined'])
  })

  it('are answered by the mentee side alone, and taken back by who made them', () => {
    const doc = new Y.Doc()
    const id = suggested(doc)
    for (const person of [mentor, facilitator, neighbour])
      expect(acceptSuggestion(doc, person, id, { words: 'x' })).toEqual({ ok: false, error: { type: 'notAllowed' } })
    expect(acceptSuggestion(doc, officer, 'none' as SuggestionId, { words: 'x' })).toEqual({
      ok: false,
      error: { type: 'notFound' },
    })
    expect(suggestAction(doc, mentor, { text: '  ' })).toEqual({ ok: false, error: { type: 'emptyText' } })
    expect(withdrawSuggestion(doc, officer, id)).toEqual({ ok: false, error: { type: 'notAllowed' } })
    must(withdrawSuggestion(doc, mentor, id))
    expect(readSuggestions(doc)).toEqual([])
  })

  it('[S56] show a withdrawn origin, also what was made of it elsewhere meanwhile', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const id = suggested(a)
    exchange(a, b)
    must(withdrawOrigins(a, mentor, [origin.remark]))
    must(acceptSuggestion(b, officer, id, { words: 'Mine' }))
    exchange(a, b)
    expect(readPlan(a)[0]?.origin?.isWithdrawn).toBe(true)
    expect(readSuggestions(a)[0]?.origin?.isWithdrawn).toBe(true)
  })
})

describe('[D9] versions', () => {
  it('keep the plan as it was, and come back as new edits', () => {
    const doc = new Y.Doc()
    const [a, b] = [row(doc, 'a'), row(doc, 'b')]
    const version = must(saveVersion(doc, officer, 'After visit 1'))
    rootText(doc, cellOf(a, 'what')).insert(1, ' changed')
    must(deletePlanRow(doc, officer, b))
    must(restoreVersion(doc, officer, version))
    expect(whats(doc)).toEqual(['a', 'b'])
    expect(headsOf(doc, { text: cellOf(a, 'what') })).toHaveLength(1)
    expect(readVersions(doc)).toMatchObject([{ label: 'After visit 1', by: 'officer', rows: [{ id: a }, { id: b }] }])
    expect(restoreVersion(doc, mentor, version)).toEqual({ ok: false, error: { type: 'notAllowed' } })
  })
})

describe('[L10] whoever holds a write link can write anything', () => {
  it('rows and values of the wrong shape are read as nothing, and nothing throws', () => {
    const doc = new Y.Doc()
    const id = row(doc, 'good')
    rootMap(doc, 'suggestions').set('s', 'text')
    doc.getMap('rows:plan').set('p', [1])
    const wild = new Y.Map<unknown>()
    for (const key of ['order', 'state', 'keyFactors', 'origin', 'deletedBy', 'at']) wild.set(key, { x: [key] })
    doc.getMap('rows:plan').set('q', wild)
    rootMap(doc, 'members').set('m', null)
    doc.getMap(`edits:${cellOf(id, 'what')}`).set('e', 5)
    expect(whats(doc)).toEqual(['', 'good'])
    expect(readSuggestions(doc)).toEqual([])
    expect(readText(doc, cellOf(id, 'what'))).toBe('good')
    expect(author('x').sides).toEqual([])
  })
})
