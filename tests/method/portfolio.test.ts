import { describe, expect, it } from 'vitest'
import { STAGE_ORDERS } from '../../src/method/path.ts'
import { missingForms, nextVisit, standingOf } from '../../src/method/portfolio.ts'

const walked = { order: STAGE_ORDERS.guide, endPoint: 'plan' as const }
const visit = (id: string, dates: string, from: string | null = null, until = from) => ({ id, dates, from, until })

describe('[S26] where a programme stands', () => {
  it('at what is under way, else after what was done last', () => {
    expect(standingOf({ ...walked, states: {} })).toEqual({ type: 'at', stage: 'needs', state: 'open' })
    expect(standingOf({ ...walked, states: { needs: 'done', scope: 'going' } })).toMatchObject({ stage: 'scope' })
    expect(standingOf({ ...walked, states: { needs: 'done', strengths: 'done' } })).toMatchObject({ stage: 'matching' })
    expect(standingOf({ ...walked, states: { visit1: 'paused' } })).toMatchObject({ stage: 'visit1', state: 'paused' })
  })

  it('nowhere without a path, at the end once all of it is done', () => {
    expect(standingOf({ order: [], endPoint: 'plan', states: {} })).toEqual({ type: 'noPath' })
    expect(standingOf({ order: ['needs', 'implementation'], endPoint: 'plan', states: { needs: 'done' } })).toEqual({
      type: 'done',
    })
  })

  it('the next visit is the earliest that is not over; plain words stand in for a date', () => {
    const [past, may, march] = [
      visit('past', '1 Jan 2026', '2026-01-01'),
      visit('may', 'May 2026', '2026-05'),
      visit('march', '12–14 March 2026', '2026-03-12', '2026-03-14'),
    ]
    expect(nextVisit([past, may, march], '2026-03-14')?.id).toBe('march')
    expect(nextVisit([past, may, march], '2026-05-31')?.id).toBe('may')
    expect(nextVisit([past, visit('soon', 'after the vote')], '2026-06-01')?.id).toBe('soon')
    expect(nextVisit([past, visit('open', '')], '2026-06-01')).toBeNull()
  })

  it('a tool that is switched off is not missed', () => {
    expect(missingForms(new Set(['needsAnalysis']), ['supportNetwork', 'politicalCommitment'])).toEqual([
      'mentorProfile',
      'scopeDefinition',
    ])
  })
})
