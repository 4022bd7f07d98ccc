import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../src/documents/ids.ts'
import type { Session } from '../../../src/documents/readVisits.ts'
import { agendaDays, placeOfMove } from '../../../src/features/visits/agenda.ts'
import { visitHints } from '../../../src/features/visits/visitHints.ts'
import { durationWords, placeName, visitTitle } from '../../../src/features/visits/visitWords.ts'

const t = (key: string, values = {}) => `${key}${Object.keys(values).length > 0 ? JSON.stringify(values) : ''}`
const session = (id: string, day: number) => ({ id: id as SessionId, day }) as Session

describe('hints about places', () => {
  it('[S199] a programme that never visits one of the cities is told so', () => {
    expect(visitHints(['menteeCity', 'menteeCity'])).toEqual(['both'])
    expect(visitHints(['menteeCity', 'mentorCity'])).toEqual([])
    expect(visitHints([])).toEqual([])
  })
  it('[S200] of three visits the first and the last are with the mentee', () => {
    expect(visitHints(['menteeCity', 'mentorCity', 'menteeCity'])).toEqual([])
    expect(visitHints(['mentorCity', 'menteeCity', 'mentorCity'])).toEqual(['three'])
    expect(visitHints(['mentorCity', 'mentorCity', 'mentorCity'])).toEqual(['both', 'three'])
  })
})

describe('the agenda', () => {
  it('goes by days and keeps the order inside each', () => {
    const days = agendaDays([session('a', 2), session('b', 1), session('c', 2), session('d', 0)])
    expect(days.map(({ day, sessions }) => [day, sessions.map(({ id }) => id).join('')])).toEqual([
      [1, 'bd'],
      [2, 'ac'],
    ])
  })
  it('moves by one place and not beyond the ends', () => {
    const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
    expect(placeOfMove(items, 'c', 'up')).toBe('a')
    expect(placeOfMove(items, 'b', 'up')).toBeNull()
    expect(placeOfMove(items, 'a', 'up')).toBeUndefined()
    expect(placeOfMove(items, 'a', 'down')).toBe('b')
    expect(placeOfMove(items, 'c', 'down')).toBeUndefined()
    expect(placeOfMove(items, 'z', 'down')).toBeUndefined()
  })
})

describe('words', () => {
  it('[D2] a template’s own words show in the reader’s language until somebody writes others', () => {
    const empty = { text: '', language: '', isContested: false }
    expect(visitTitle({ title: empty, template: 'visit1' }, t)).toEqual({ text: 'method.visit.visit1.title' })
    const own = { text: 'Poser le décor', language: 'fr', isContested: false }
    expect(visitTitle({ title: own, template: 'visit1' }, t)).toEqual({ text: 'Poser le décor', lang: 'fr' })
  })
  it('names the city where it is known', () => {
    const cities = { mentee: '', mentor: 'Schaerbeek', community: null }
    expect(placeName({ place: 'mentorCity' }, cities, t)).toBe('Schaerbeek')
    expect(placeName({ place: 'menteeCity' }, cities, t)).toBe('method.visitPlace.menteeCity')
  })
  it.each([
    [45, 'visits.session.minutes{"minutes":45}'],
    [240, 'visits.session.hours{"hours":4}'],
    [65, 'visits.session.hoursMinutes{"hours":1,"minutes":"05"}'],
  ])('%i minutes read as people say them', (minutes, words) => {
    expect(durationWords(minutes, t)).toBe(words)
  })
})
