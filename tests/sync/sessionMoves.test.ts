import { describe, expect, it } from 'vitest'
import { decideMove, type MoveView } from '../../src/sync/sessionMoves.ts'

const view = (changes: Partial<MoveView>): MoveView => ({
  ...{ current: 0, canWrite: true, isCurrentFull: true, isFilledByUs: false, hubNames: null, hasHub: true },
  ...{ named: null, isAlone: false, isFull: () => true, areSynced: () => true, isEmpty: () => true },
  ...changes,
})

describe('[L6] whoever only reads', () => {
  it('opens no generation, and looks at the next until somebody has opened it', () => {
    expect(decideMove(view({}))).toEqual({ type: 'join', to: 1, pause: 'long' })
    expect(decideMove(view({ canWrite: false }))).toEqual({ type: 'read', to: 1 })
  })
  it('looks at the one that the hub names, and joins it once it has come', () => {
    const left = { canWrite: false, hubNames: 2 }
    expect(decideMove(view(left))).toEqual({ type: 'read', to: 2 })
    expect(decideMove(view({ ...left, isEmpty: () => false }))).toEqual({ type: 'join', to: 2, pause: 'short' })
  })
  it('fills none that equals have left behind', () => {
    const behind = { isCurrentFull: false, named: 2 }
    expect(decideMove(view(behind))).toEqual({ type: 'fill', pause: 'long' })
    expect(decideMove(view({ ...behind, canWrite: false }))).toEqual({ type: 'stay' })
  })
})
