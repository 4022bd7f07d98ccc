import { describe, expect, it } from 'vitest'
import type { DeviceProblem } from '../../src/device/problem.ts'
import { shownProblems, withProblem } from '../../src/device/problemsTold.ts'

type OfDatabase = Extract<DeviceProblem, { readonly database: string }>

const of = (database: string, type: OfDatabase['type']): DeviceProblem => ({ type, database })
const shown = (...told: DeviceProblem[]) => shownProblems(told.reduce(withProblem, [])).map(({ type }) => type)

describe('problems told', () => {
  it('[V1] the later state of a database takes the place of the earlier one', () => {
    expect(shown(of('a', 'closed'), of('a', 'unavailable'))).toEqual(['unavailable'])
    expect(shown(of('a', 'diskFull'), of('a', 'deleted'))).toEqual(['deleted'])
  })

  it('[V1] a full disk is not contradicted by what follows from it, of the same database or of another', () => {
    expect(shown(of('a', 'closed'), of('a', 'diskFull'), of('a', 'unavailable'))).toEqual(['diskFull'])
    expect(shown(of('a', 'diskFull'), of('b', 'closed'), of('c', 'unavailable'))).toEqual(['diskFull'])
    expect(shown(of('a', 'diskFull'), of('b', 'unreadable'))).toEqual(['diskFull', 'unreadable'])
  })

  it('[V1] it is shown once, and until every database has recovered', () => {
    const both = [of('a', 'diskFull'), of('b', 'diskFull')]
    expect(shown(...both)).toEqual(['diskFull'])
    expect(shown(...both, of('b', 'recovered'))).toEqual(['diskFull'])
    expect(shown(...both, of('b', 'recovered'), of('a', 'recovered'))).toEqual([])
  })

  it('[V1] once there is room again, what else is wrong comes to light', () => {
    expect(shown(of('a', 'diskFull'), of('b', 'closed'), of('a', 'recovered'))).toEqual(['closed'])
  })

  it('[V3] what no database is the cause of stays', () => {
    expect(shown({ type: 'keysLost' }, of('a', 'diskFull'), of('a', 'recovered'))).toEqual(['keysLost'])
  })
})
