import { describe, expect, it } from 'vitest'
import { type Known, shownState, stageFacts } from '../../src/features/stageFacts.ts'

const visits = ['visit1', 'visit2'].map((template) => ({ id: template, template, dates: '' }))
const known: Known = { answers: new Map(), hasNeed: false, visits, sheetsOf: new Map(), actions: 0, agreed: 0 }
const stateOf = (more: Partial<Known>, stage: Parameters<typeof shownState>[2]) =>
  shownState({}, stageFacts({ ...known, ...more }), stage)

describe('[S58] the state of a stage, where nobody has said it', () => {
  it('is not begun while a visit is only prepared, and under way once somebody was talked to', () => {
    expect(stateOf({}, 'visit1')).toBe('open')
    expect(stateOf({ sheetsOf: new Map([['visit1', 2]]) }, 'visit1')).toBe('going')
    expect(stateOf({ sheetsOf: new Map([['visit1', 2]]) }, 'visit2')).toBe('open')
  })

  it('takes the plan for work after the first visit, and for more once the second has begun', () => {
    expect([stateOf({ actions: 3 }, 'online1'), stateOf({ actions: 3 }, 'online2')]).toEqual(['going', 'open'])
    expect(stateOf({ actions: 3, sheetsOf: new Map([['visit2', 1]]) }, 'online2')).toBe('going')
    expect([stateOf({ actions: 3 }, 'approval'), stateOf({ actions: 3, agreed: 1 }, 'approval')]).toEqual([
      'open',
      'going',
    ])
  })

  it('is what the people said, whatever is there', () => {
    expect(shownState({ visit1: 'paused' }, stageFacts(known), 'visit1')).toBe('paused')
  })
})
