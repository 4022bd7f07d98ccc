import { describe, expect, it } from 'vitest'
import { glanceAt, type Lists } from '../../../src/features/home/useGlance.ts'

const visit = { id: 'v1', title: { text: '', language: '' }, template: 'visit1' } as Lists['visits'][number]
const task = (part: 'before' | 'after', isDone = false) =>
  ({ visit: 'v1', part, isDone }) as unknown as Lists['checks'][number]
const people = [
  { id: 'a', name: 'Ana' },
  { id: 'b', name: 'Bo' },
] as unknown as Lists['members']
const checks = [task('before'), task('before', true), task('after')]
const lists: Lists = { members: people, visits: [visit], checks, suggestions: [] }

describe('[design §8] what home proposes next', () => {
  it('invites while nobody else takes part, except in the exercise', () => {
    const alone = { ...lists, members: people.slice(0, 1) }
    expect(glanceAt(alone, ['menteeCity'], false).type).toBe('invite')
    expect(glanceAt(alone, ['menteeCity'], true).type).toBe('tasks')
  })
  it('counts what is left to prepare of the first visit that needs it', () => {
    expect(glanceAt(lists, ['facilitator'], false)).toEqual({ type: 'tasks', visit, count: 1 })
  })
  it('[S189] shows visits to those who prepare them, and the plan to all others', () => {
    expect(glanceAt({ ...lists, visits: [] }, ['mentorCity'], false).type).toBe('visits')
    expect(glanceAt(lists, ['localSupportGroup'], false).type).toBe('plan')
    expect(glanceAt({ ...lists, members: [] }, ['menteeCity'], false).type).toBe('plan')
  })
  it('[S42] shows suggestions that wait to the side that answers them, and to nobody else', () => {
    const answered = { how: 'declined' } as unknown as Lists['suggestions'][number]['answer']
    const waiting = { ...lists, suggestions: [{ answer: null }, { answer: answered }] }
    expect(glanceAt(waiting, ['menteeCity'], false)).toEqual({ type: 'suggestions', count: 1 })
    expect(glanceAt(waiting, ['mentorCity'], false).type).toBe('tasks')
  })
})
