import { describe, expect, it } from 'vitest'
import { commitmentStatus, isWithin, type Leader, periodOf, restsOnOneParty } from '../../src/method/commitment.ts'
import {
  countTypes,
  groupAdvice,
  mayTendGroup,
  participationByStage,
  totalsToShow,
  unpaired,
} from '../../src/method/group.ts'
import { presentable } from '../../src/method/presentation.ts'
import { componentsOf, rightsBySide } from '../../src/method/teams.ts'

describe('support group', () => {
  it('[S22] advice is silent where this device cannot tell', () => {
    expect(groupAdvice([{ speaksForMigrants: null }], '').lacksMigrants).toBe(false)
    expect(groupAdvice([{ speaksForMigrants: false }], '').lacksMigrants).toBe(true)
    expect(groupAdvice([], '').lacksMigrants).toBe(true)
  })
  it('[S165] totals below three would tell who said what', () => {
    expect(totalsToShow({ insider: 1, outsider: 1 })).toBeNull()
    expect(totalsToShow({ insider: 0, outsider: 3 })).toEqual({ insider: 0, outsider: 3 })
  })
  it('[S159] a stage counts once somebody came', () => {
    const stages = participationByStage([
      { stage: 'visit1', came: 0 },
      { stage: 'needs', came: 2 },
      { stage: '', came: 4 },
    ])
    expect(stages.filter(({ part }) => part !== 'none')).toEqual([
      { stage: 'needs', part: 'took' },
      { stage: 'visit1', part: 'planned' },
    ])
  })
  it('[S24] a counterpart that was removed leaves its member unpaired', () => {
    const members = [
      { id: 'a', counterpart: 'x' },
      { id: 'b', counterpart: 'gone' },
    ]
    expect(unpaired(members, [{ id: 'x' }, { id: 'y' }])).toEqual({ here: [members[1]], there: [{ id: 'y' }] })
  })
  it('[S167] no kind is left out', () => {
    expect(countTypes([{ type: 'union' }, { type: null }]).filter(({ count }) => count > 0)).toEqual([
      { type: 'union', count: 1 },
    ])
  })
  it('[S21] each city keeps its own group, the facilitation either', () => {
    expect(mayTendGroup('support', ['menteeCity'])).toBe(true)
    expect(mayTendGroup('support', ['mentorCity', 'localSupportGroup'])).toBe(false)
    expect(mayTendGroup('mirror', ['mentorCity'])).toBe(true)
    expect(mayTendGroup('mirror', ['facilitator'])).toBe(true)
  })
})

describe('political commitment', () => {
  const mayor: Leader = { party: 'Lime', plan: 'yes', implementation: 'open' }
  it('[S183] has four stages', () => {
    expect(commitmentStatus([])).toBe('none')
    expect(commitmentStatus([{ ...mayor, plan: 'open' }])).toBe('sought')
    expect(commitmentStatus([mayor])).toBe('plan')
    expect(commitmentStatus([mayor, { ...mayor, plan: null, implementation: 'yes' }])).toBe('both')
  })
  it('[S185] an election counts within the programme, however precise its date', () => {
    const period = { from: '2026-09-14', to: '2028' }
    expect(isWithin('2027-06', period)).toBe(true)
    expect(isWithin('2026', period)).toBe(true)
    expect(isWithin('2026-08', period)).toBe(false)
    expect(isWithin('2029-01-01', period)).toBe(false)
    expect(isWithin('2031', { from: '', to: '' })).toBe(true)
    expect(isWithin('', period)).toBe(false)
    expect(periodOf(['', '2027-05', '2026-09-14'])).toEqual({ from: '2026-09-14', to: '2027-05' })
  })
  it('[S185] one party written in two ways is one party; without an election there is nothing to warn of', () => {
    const two = [mayor, { ...mayor, party: ' lime' }]
    const open = { from: '', to: '' }
    expect(restsOnOneParty(two, ['2027'], open)).toBe(true)
    expect(restsOnOneParty(two, [], open)).toBe(false)
    expect(restsOnOneParty([...two, { ...mayor, party: 'Oak' }], ['2027'], open)).toBe(false)
    expect(restsOnOneParty([{ ...mayor, plan: 'no' }], ['2027'], open)).toBe(false)
  })
})

describe('teams', () => {
  it('[S27] officials in the group are no civil society, and nobody is counted twice', () => {
    const [, civil] = componentsOf(
      'mentee',
      [{ id: 'm', name: 'Ilze', sides: ['localSupportGroup'] }],
      [
        { id: '1', name: 'Ilze', type: 'union', member: 'm' },
        { id: '2', name: 'Ozols', type: 'publicBody', member: '' },
        { id: '3', name: 'Jan', type: null, member: '' },
      ],
    )
    expect(civil?.people.map(({ name }) => name)).toEqual(['Ilze', 'Jan'])
  })
  it('[S14] only the mentee city decides', () => {
    expect(
      rightsBySide()
        .filter(({ deeds }) => deeds.includes('decide'))
        .map(({ side }) => side),
    ).toEqual(['menteeCity'])
  })
  it('[S187] what was dropped is never presented', () => {
    const row = (state: 'draft' | 'done' | 'dropped') => ({ state, cells: { what: { text: 'x' } } })
    expect(presentable([row('draft'), row('done'), row('dropped')], true)).toHaveLength(2)
    expect(presentable([row('draft'), row('done')], false)).toEqual([row('done')])
  })
})
