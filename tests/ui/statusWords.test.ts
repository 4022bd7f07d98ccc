import { describe, expect, it } from 'vitest'
import { type SyncStatus, savedState, statusWords } from '../../src/ui/feedback/statusWords.ts'
import { keyWords } from './world.tsx'

const quiet: SyncStatus = { link: 'live', typed: 0, waiting: 0, exchangedAt: 1000, problem: null }
const words = (change: Partial<SyncStatus>) => statusWords({ ...quiet, ...change }, keyWords, (ms) => `at ${ms}`)

describe('[V1] status line', () => {
  it.each([
    ['typed', { typed: 1, waiting: 4 }],
    ['device', { waiting: 1 }],
    ['device', { exchangedAt: null }],
    ['hub', {}],
    ['hub', { link: 'offline' as const }],
  ])('claims no more than "%s" for %o', (state, change) => {
    expect(savedState({ ...quiet, ...change })).toBe(state)
    expect(words(change).saved).toBe(`common.status.saved.${state}`)
  })
  it('says the link, what waits and the last exchange', () => {
    expect(words({ link: 'offline', waiting: 3 })).toMatchObject({
      link: 'common.status.link.offline',
      waiting: 'common.status.waiting 3',
      exchanged: 'common.status.exchanged at 1000',
    })
    expect(words({ exchangedAt: null }).exchanged).toBe('common.status.neverExchanged')
  })
  it('says what is wrong', () => {
    expect(words({ problem: { type: 'diskFull' } }).problem).toBe('common.status.problem.diskFull')
  })
})
