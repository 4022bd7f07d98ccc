import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { OpenCircle, ProgrammeCircles } from '../../../src/device/workspace/workspace.ts'
import type { Author } from '../../../src/documents/command.ts'
import type { MemberId } from '../../../src/documents/ids.ts'
import { rootText } from '../../../src/documents/layout.ts'
import { readPlan } from '../../../src/documents/readPlan.ts'
import { readRemarks } from '../../../src/documents/remarks.ts'
import { startDocument } from '../../../src/documents/schema.ts'
import { addSheet, readSheet, setSheet } from '../../../src/documents/sheets.ts'
import { readSuggestions } from '../../../src/documents/suggestions.ts'
import { createUndo } from '../../../src/documents/undo.ts'
import { draftOf, keepRemarks, linesOf, mayNote, startingCircle } from '../../../src/features/interview/keepRemarks.ts'
import { takeToPlan, wayIntoPlan } from '../../../src/features/interview/toPlan.ts'
import type { CircleKind } from '../../../src/method/circles.ts'
import { soundsLikeDeciding } from '../../../src/method/tone.ts'

const mentor: Author = { member: 'mentor' as MemberId, language: 'en', sides: ['mentorCity'], now: 1000 }
const officer: Author = { ...mentor, member: 'officer' as MemberId, sides: ['menteeCity'] }

function circle(kind: CircleKind, isReadOnly = false) {
  const doc = new Y.Doc()
  startDocument(doc, kind)
  const flush = vi.fn()
  const open = {
    id: kind,
    kind,
    doc,
    undo: createUndo(doc),
    session: { flush, getState: () => ({ phase: 'ready', readOnly: isReadOnly }) },
  } as unknown as OpenCircle
  return { ...open, flush }
}

function talk() {
  const [team, group] = [circle('team'), circle('group')]
  const added = addSheet(team.doc, mentor, { withWhom: 'Head of housing' })
  if (!added.ok) throw new Error(added.error.type)
  const sheet = () => readSheet(team.doc, added.value) ?? expect.fail('no sheet')
  const draft = rootText(team.doc, draftOf(added.value, mentor.member))
  return { team, group, sheet, draft }
}

describe('lines', () => {
  it('each line is one remark, empty ones are none', () => {
    expect(linesOf(' one \r\n\n two\n   \nthree')).toEqual(['one', 'two', 'three'])
    expect(linesOf(' \n ')).toEqual([])
  })
})

describe('the circle where a remark starts', () => {
  const circles = { team: circle('team'), programme: circle('programme'), group: null, me: null } as ProgrammeCircles
  it('[S54] is the team for interviews and whatever the session says otherwise', () => {
    expect(startingCircle('interview', circles)).toBe('team')
    expect(startingCircle('workshop', circles)).toBe('programme')
    expect(startingCircle(null, circles)).toBe('team')
  })
  it('is the team where this device cannot write to the wider circle', () => {
    expect(startingCircle('workshop', { ...circles, programme: null })).toBe('team')
    expect(startingCircle('workshop', { ...circles, programme: circle('programme', true) })).toBe('team')
  })
})

describe('keeping remarks', () => {
  it('[S192] several lines become several remarks in order, and the draft is empty', () => {
    const { team, sheet, draft } = talk()
    draft.insert(0, 'First\nSecond')
    const kept = keepRemarks({ target: team, team, sheet: sheet() }, mentor, draft.toString(), 'obstacle')
    expect(kept.ok && kept.value).toHaveLength(2)
    expect(readRemarks(team.doc)).toMatchObject([
      { text: { text: 'First' }, type: 'obstacle', at: 1000, sheet: sheet().id },
      { text: { text: 'Second' }, type: 'obstacle', at: 1001 },
    ])
    expect(draft.toString()).toBe('')
    expect(team.flush).toHaveBeenCalled()
  })
  it('[S54] into a wider circle: nothing of the words stays in the team’s draft', () => {
    const { team, sheet, draft } = talk()
    const programme = circle('programme')
    draft.insert(0, 'For all teams')
    keepRemarks({ target: programme, team, sheet: sheet() }, mentor, draft.toString(), null)
    expect(readRemarks(team.doc)).toEqual([])
    expect(readRemarks(programme.doc)).toMatchObject([{ text: { text: 'For all teams' }, type: null }])
    expect([draft.toString(), programme.flush.mock.calls.length, team.flush.mock.calls.length]).toEqual(['', 1, 1])
  })
  it('[S56] “no notes” keeps nothing, in no circle, and loses nothing', () => {
    const { team, sheet, draft } = talk()
    const programme = circle('programme')
    setSheet(team.doc, mentor, sheet().id, { consent: 'no' })
    draft.insert(0, 'Already typed')
    const kept = keepRemarks({ target: programme, team, sheet: sheet() }, mentor, draft.toString(), null)
    expect(kept).toEqual({ ok: false, error: { type: 'noConsent' } })
    expect([readRemarks(programme.doc), draft.toString()]).toEqual([[], 'Already typed'])
    expect([mayNote('no'), mayNote(null), mayNote('anonymous')]).toEqual([false, true, true])
  })
  it('[D4] undo in the field does not bring back words that are remarks by now', () => {
    const { team, sheet, draft } = talk()
    team.doc.transact(() => draft.insert(0, 'Said once'), Symbol('elsewhere'))
    keepRemarks({ target: team, team, sheet: sheet() }, mentor, 'Said once', null)
    team.undo.undo()
    expect(draft.toString()).toBe('')
  })
})

describe('into the plan', () => {
  const remarkOf = ({ team, sheet }: ReturnType<typeof talk>) => {
    keepRemarks({ target: team, team, sheet: sheet() }, mentor, 'Volunteers would help', null)
    return readRemarks(team.doc)[0] ?? expect.fail('no remark')
  }
  it('[S42, S205] a mentor’s remark becomes a suggestion that keeps its origin; the remark knows', () => {
    const here = talk()
    const remark = remarkOf(here)
    const input = { from: here.team, circle: 'team', remark, group: here.group, words: 'Group the offers' } as const
    const made = takeToPlan({ ...input, keyFactors: ['kf.lang.volunteering'] }, mentor)
    expect(readPlan(here.group.doc)).toEqual([])
    expect(readSuggestions(here.group.doc)).toMatchObject([
      {
        text: { text: 'Group the offers' },
        origin: { remark: remark.id, circle: 'team', isWithdrawn: false },
        keyFactors: ['kf.lang.volunteering'],
      },
    ])
    expect(readRemarks(here.team.doc)[0]?.became).toEqual([made.ok && made.value])
  })
  it('[S14] on the mentee side it becomes a draft action', () => {
    const here = talk()
    const remark = remarkOf(here)
    const input = { from: here.team, circle: 'team', remark, group: here.group, words: 'Group the offers' } as const
    takeToPlan({ ...input, keyFactors: [] }, officer)
    expect(readPlan(here.group.doc)).toMatchObject([
      { cells: { what: { text: 'Group the offers' } }, state: 'draft', origin: { remark: remark.id } },
    ])
  })
  it('who has no side has no way into the plan', () => {
    expect([wayIntoPlan(['facilitator']), wayIntoPlan(['localSupportGroup']), wayIntoPlan([])]).toEqual([
      'suggestion',
      'row',
      null,
    ])
  })
})

describe('[S43] the tone', () => {
  it.each(['You must open a desk', 'They have to train', 'Il faut ouvrir', 'Vous devez former'])('%s: hint', (text) => {
    expect(soundsLikeDeciding(text)).toBe(true)
  })
  it.each(['What if a desk opened?', 'Mustard for all', 'Et si un guichet ouvrait ?', 'Le fauteuil'])(
    '%s: no hint',
    (text) => {
      expect(soundsLikeDeciding(text)).toBe(false)
    },
  )
})
