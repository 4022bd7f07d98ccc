import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { eraseRemarks, eraseRows, eraseSheet, sweepErased } from '../../src/documents/erase.ts'
import { cellOf } from '../../src/documents/ids.ts'
import { readText, rootText } from '../../src/documents/layout.ts'
import { LOCAL } from '../../src/documents/origins.ts'
import { addPlanRow } from '../../src/documents/plan.ts'
import { readPlan } from '../../src/documents/readPlan.ts'
import {
  addRemark,
  linkRemark,
  moveRemark,
  readRemarks,
  readStrays,
  remarkText,
  setRemarkType,
} from '../../src/documents/remarks.ts'
import { startDocument } from '../../src/documents/schema.ts'
import { addSheet, readSheets, setSheet } from '../../src/documents/sheets.ts'
import { suggestAction } from '../../src/documents/suggestions.ts'
import { createUndo } from '../../src/documents/undo.ts'
import { readVersions, saveVersion } from '../../src/documents/versions.ts'
import { exchange, mentor, must, officer } from './world.ts'

const SECRET = 'The course is too far away'
const docs = () => {
  const made = { team: new Y.Doc(), programme: new Y.Doc(), group: new Y.Doc() }
  for (const kind of ['team', 'programme', 'group'] as const) startDocument(made[kind], kind)
  return made
}
const holds = (doc: Y.Doc, text: string) => Buffer.from(Y.encodeStateAsUpdate(doc)).includes(Buffer.from(text))

describe('[S56] interview sheets', () => {
  it('without a name there is no signature', () => {
    const { team } = docs()
    const id = must(addSheet(team, mentor, { withWhom: 'Librarian', consent: 'anonymous', consentForm: 'signed' }))
    expect(readSheets(team)).toMatchObject([{ consentForm: 'oral', withWhom: { text: 'Librarian' } }])
    must(setSheet(team, mentor, id, { consent: 'named', consentForm: 'signed' }))
    expect(readSheets(team)[0]?.consentForm).toBe('signed')
    must(setSheet(team, mentor, id, { consent: 'anonymous' }))
    expect(readSheets(team)[0]?.consentForm).toBe('oral')
  })

  it('without consent no notes are taken', () => {
    const { team } = docs()
    const sheet = must(addSheet(team, mentor, { withWhom: 'Librarian', consent: 'no' }))
    expect(addRemark(team, mentor, { text: 'x', sheet })).toEqual({ ok: false, error: { type: 'noConsent' } })
    expect(addRemark(team, mentor, { text: ' ' })).toEqual({ ok: false, error: { type: 'emptyText' } })
  })
})

describe('[S54] remarks have one home', () => {
  it('moving keeps id, author, words and type, and leaves nothing behind', () => {
    const { team, programme } = docs()
    const undo = createUndo(team)
    const id = must(addRemark(team, mentor, { text: SECRET }))
    must(setRemarkType(team, mentor, id, 'obstacle'))
    must(linkRemark(team, mentor, id, 'suggestion-1'))
    expect(must(moveRemark(team, programme, officer, id))).toEqual({ id, copiesMayExist: false, mustRotate: true })
    expect(readRemarks(programme)).toMatchObject([
      { id, by: 'mentor', text: { text: SECRET }, type: 'obstacle', became: ['suggestion-1'] },
    ])
    undo.undo()
    expect(readRemarks(team)).toEqual([])
    expect(holds(team, SECRET)).toBe(false)
    expect(must(moveRemark(programme, team, mentor, id))).toMatchObject({ copiesMayExist: true })
    expect(readRemarks(team)).toHaveLength(1)
    expect(moveRemark(team, team, mentor, id)).toEqual({ ok: false, error: { type: 'sameCircle' } })
  })

  it('words added while it was being moved away are still shown', () => {
    const { team, programme } = docs()
    const id = must(addRemark(team, mentor, { text: 'One' }))
    const away = new Y.Doc()
    exchange(team, away)
    rootText(away, remarkText(id)).insert(3, ' and two')
    must(moveRemark(team, programme, mentor, id))
    exchange(team, away)
    expect(readStrays(away)).toEqual([{ id, text: ' and two', movedTo: 'programme' }])
  })
})

describe('[S56] [D3] erasing for good', () => {
  it('withdrawn consent takes sheet and remarks out of every circle; actions keep the origin "withdrawn"', () => {
    const { team, programme, group } = docs()
    const undo = createUndo(team)
    const sheet = must(
      addSheet(team, mentor, { withWhom: 'A resident', consent: 'anonymous', consentCard: 'card no. 014' }),
    )
    const first = must(addRemark(team, mentor, { text: SECRET, sheet }))
    const second = must(addRemark(team, mentor, { text: 'Shared remark', sheet }))
    team.transact(() => rootText(team, remarkText(first)).insert(0, 'typed, then erased: '), LOCAL)
    must(moveRemark(team, programme, mentor, second))
    must(suggestAction(group, mentor, { text: 'A course nearby', origin: { remark: first, circle: 'team' } }))
    const row = must(
      addPlanRow(group, officer, { cells: { what: 'Hold it nearby' }, origin: { remark: first, circle: 'team' } }),
    )
    const erased = must(eraseSheet([team, programme, group], mentor, sheet))
    expect(erased.remarks.toSorted()).toEqual([first, second].toSorted())
    expect(erased.mustRotate).toEqual([team, programme])
    expect([readSheets(team), readRemarks(team), readRemarks(programme)]).toEqual([[], [], []])
    for (const doc of [team, programme])
      for (const text of [SECRET, 'Shared remark', 'card no. 014', 'A resident', 'typed, then'])
        expect(holds(doc, text)).toBe(false)
    expect(readPlan(group)).toMatchObject([
      { id: row, origin: { isWithdrawn: true }, cells: { what: { text: 'Hold it nearby' } } },
    ])
    expect(undo.canUndo()).toBe(false)
  })

  it('what comes in late for something erased goes too, and undo elsewhere cannot bring it back', async () => {
    const { team } = docs()
    const id = must(addRemark(team, mentor, { text: SECRET }))
    const away = new Y.Doc()
    exchange(team, away)
    const undo = createUndo(away)
    away.transact(() => rootText(away, remarkText(id)).insert(0, 'late words '), LOCAL)
    must(eraseRemarks([team], mentor, [id]))
    exchange(team, away)
    expect(sweepErased(team)).toBe(true)
    expect(sweepErased(team)).toBe(false)
    exchange(team, away)
    await Promise.resolve()
    expect(undo.canUndo()).toBe(false)
    expect([readText(away, remarkText(id)), readRemarks(away)]).toEqual(['', []])
    expect(holds(away, 'late words')).toBe(false)
  })

  it('versions no longer quote an erased row; only the mentee side erases rows', () => {
    const { group } = docs()
    const id = must(addPlanRow(group, officer, { cells: { what: SECRET } }))
    must(addPlanRow(group, officer, { cells: { what: 'stays' } }))
    must(saveVersion(group, officer, 'v1'))
    expect(eraseRows(group, mentor, 'plan', [id])).toEqual({ ok: false, error: { type: 'notAllowed' } })
    must(eraseRows(group, officer, 'plan', [id]))
    expect(readVersions(group)).toMatchObject([{ redacted: 1, rows: [{ cells: { what: 'stays' } }] }])
    expect(holds(group, SECRET)).toBe(false)
    expect(readText(group, cellOf(id, 'what'))).toBe('')
  })
})
