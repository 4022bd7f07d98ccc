import { describe, expect, it } from 'vitest'
import { loadForm } from '../../../src/method/forms/catalog.ts'
import { isAnswered } from '../../../src/method/forms/isAnswered.ts'
import { linkOf } from '../../../src/method/forms/links.ts'
import { isAskedOf, maySettleAnswer } from '../../../src/method/forms/rights.ts'
import { isShown } from '../../../src/method/forms/shown.ts'
import { warningsOf } from '../../../src/method/forms/warnings.ts'
import { answersOf } from './world.ts'

const group = await loadForm('supportNetwork')
const needs = await loadForm('needsAnalysis')
const benchmark = await loadForm('benchmark')
const members = (count: number) => Array.from({ length: count }, (_, index) => `m${index}`)
const spokenFor = { 'm0/lsg.members.migrantRep': { value: { yes: true } } }
const reason = group.sections.flatMap(({ fields }) => fields).find(({ id }) => id === 'lsg.beyondTenReason')!

describe('advice', () => {
  it('[S161] the eleventh member asks for a reason, and nothing is refused', () => {
    const ten = answersOf({ 'f/lsg.members': { items: members(10) }, ...spokenFor })
    expect(warningsOf(group, 'f', ten)).toEqual([])
    expect(isShown(reason, 'f', ten)).toBe(false)
    const eleven = { 'f/lsg.members': { items: members(11) }, ...spokenFor }
    expect(isShown(reason, 'f', answersOf(eleven))).toBe(true)
    expect(warningsOf(group, 'f', answersOf(eleven))).toMatchObject([
      { type: 'tooMany', field: 'lsg.members', count: 11, max: 10, rule: 'lsg.r.max' },
      { type: 'needsReason', field: 'lsg.beyondTenReason', rule: 'lsg.r.max' },
    ])
    const said = answersOf({ ...eleven, 'f/lsg.beyondTenReason': { words: 'Two districts' } })
    expect(warningsOf(group, 'f', said)).toMatchObject([{ type: 'tooMany' }])
  })

  it('[S22] a group in which nobody speaks for migrants is told so', () => {
    const answers = answersOf({ 'f/lsg.members': { items: ['m1'] } })
    expect(warningsOf(group, 'f', answers)).toMatchObject([{ type: 'noMigrantRepresentative', rule: 'lsg.r.migrants' }])
    expect(warningsOf(group, 'f', answersOf({}))).toEqual([])
  })

  it('dates out of order are named, as far as both say', () => {
    const from = (start: string, end: string) =>
      warningsOf(
        group,
        'f',
        answersOf({ 'f/lsg.start': { value: { from: start } }, 'f/lsg.end': { value: { from: end } } }),
      )
    expect(from('2026-05-02', '2026-04')).toMatchObject([{ type: 'datesOutOfOrder', field: 'lsg.end' }])
    expect(from('2026-04-30', '2026-04')).toEqual([])
    expect(from('2026', '2026-01-01')).toEqual([])
  })

  it('a part larger than its whole and a rating off its scale are named', () => {
    const answers = answersOf({
      'f/na.local.population': { value: { number: 10 } },
      'f/na.local.migrantPopulation': { value: { number: 11 } },
      'f/na.g.backingNow': { value: { number: 9 } },
      'f/na.local.budgetIntegrationShare': { value: { number: 101 } },
      'f/na.m.actors': { items: ['a1'] },
      'a1/na.m.actors.relation': { value: { number: 0 } },
    })
    expect(warningsOf(needs, 'f', answers).map(({ type, owner, field }) => [type, owner, field])).toEqual([
      ['outOfRange', 'a1', 'na.m.actors.relation'],
      ['outOfRange', 'f', 'na.g.backingNow'],
      ['outOfRange', 'f', 'na.local.budgetIntegrationShare'],
      ['shareTooLarge', 'f', 'na.local.migrantPopulation'],
    ])
  })
})

describe('[S65] progress says what is there', () => {
  it('plain answers count like structured ones, an empty item does not', () => {
    const answers = answersOf({
      'f/na.m.needs': { words: 'Housing, above all' },
      'f/na.m.evidence': { items: ['e1'] },
      'f/na.m.actors': { items: ['a1'] },
      'a1/na.m.actors.name': { words: 'Library' },
      'f/na.m.crossCutting': { value: { options: ['gender'] } },
      'f/na.m.strengths': { words: '  ' },
    })
    const mentee = needs.sections.find(({ id }) => id === 'na.mentee')?.fields ?? []
    const answered = mentee.filter((field) => isAnswered(field, 'f', answers)).map(({ id }) => id)
    expect(answered.toSorted()).toEqual(['na.m.actors', 'na.m.crossCutting', 'na.m.needs'])
    expect(mentee.map(({ id }) => id)).toContain('na.m.evidence')
  })

  it('questions that depend on another are asked when it says so, and stay once answered', () => {
    const field = benchmark.sections[0]!.fields.find(({ id }) => id === 'bm.agreedLines')!
    expect(isShown(field, 'f', answersOf({}))).toBe(false)
    expect(isShown(field, 'f', answersOf({ 'f/bm.use': { value: { options: ['no'] } } }))).toBe(true)
    expect(isShown(field, 'f', answersOf({ 'f/bm.agreedLines': { value: { yes: false } } }))).toBe(true)
  })
})

describe('[D7] who settles', () => {
  it('those that a question is asked of; the mentee side for all its own', () => {
    expect(maySettleAnswer(['mentorCity'], ['mentorCity'])).toBe(true)
    expect(maySettleAnswer(['mentorCity'], ['menteeCity'])).toBe(false)
    expect(maySettleAnswer(['menteeAssociation'], ['menteeCity'])).toBe(true)
    expect(maySettleAnswer(['menteeCity'], ['mentorCity'])).toBe(false)
    expect(isAskedOf(['everyone'], [])).toBe(true)
  })
})

it('[S83] [S86] answers know which column of the plan they feed', () => {
  expect(linkOf({ linkTo: 'actionPlan.ap.actions.results' })).toMatchObject({ form: 'actionPlan', column: 'results' })
  expect(linkOf({ linkTo: 'actionPlan.ap.actions' })).toMatchObject({ column: 'what' })
  expect(linkOf({ linkTo: 'actionPlan.ap.actions.risks' })).toMatchObject({ field: 'ap.actions.risks', column: null })
  expect(linkOf({ linkTo: 'stakeholders' })).toEqual({ form: 'stakeholders', field: null, column: null })
  expect([linkOf({}), linkOf({ linkTo: 'nowhere.x' })]).toEqual([null, null])
})
