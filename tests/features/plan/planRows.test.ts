import { describe, expect, it } from 'vitest'
import type { PlanRow } from '../../../src/documents/readPlan.ts'
import { besides, nextInOrder } from '../../../src/features/plan/cellFocus.ts'
import { foreignLanguage } from '../../../src/features/plan/languages.ts'
import { keepSame, placeOfMove, stillFresh, withFresh } from '../../../src/features/plan/planRows.ts'
import { peopleInCells } from '../../../src/features/plan/presence.ts'
import { PLAN_COLUMNS } from '../../../src/method/plan.ts'
import { soundsLikeDeciding } from '../../../src/method/tone.ts'

const cell = (text: string, language = 'en') => ({ text, language, isContested: false })
const cellsOf = (what: string) =>
  Object.fromEntries(PLAN_COLUMNS.map((column) => [column, cell(column === 'what' ? what : '', '')]))
const row = (id: string, order: string, what = id) =>
  ({ id, order, cells: cellsOf(what), deletedBy: null, deletedAt: null }) as unknown as PlanRow
const copy = (one: PlanRow): PlanRow => structuredClone(one)

describe('[S244] rows on the screen', () => {
  it('stay the same objects as long as they say the same', () => {
    const [a, b] = [row('a', 'a0'), row('b', 'a1')]
    const before = [a, b]
    expect(keepSame(before, [copy(b), copy(a)])).toBe(before)
    const changed = keepSame(before, [copy(a), row('b', 'a1', 'other words')])
    expect(changed[0]).toBe(a)
    expect(changed[1]).not.toBe(b)
  })

  it('show what was just written until the read model has followed, and no longer', () => {
    const [a, b] = [row('a', 'a0'), row('b', 'a1')]
    const fresh = [{ id: 'b', base: b, row: row('b', 'a1', 'new words') }]
    expect(withFresh([a, b], fresh).map(({ cells }) => cells.what.text)).toEqual(['a', 'new words'])
    expect(stillFresh(fresh, [a, b])).toBe(fresh)
    expect(stillFresh(fresh, [a, row('b', 'a1', 'new words')])).toEqual([])
  })

  it('take in a new row at its place, and leave out one that was just deleted', () => {
    const [a, b] = [row('a', 'a0'), row('b', 'a2')]
    const added = { id: 'n', base: undefined, row: row('n', 'a1') }
    expect(withFresh([a, b], [added]).map(({ id }) => id)).toEqual(['a', 'n', 'b'])
    const gone = { id: 'b', base: b, row: { ...b, deletedBy: 'm' } as unknown as PlanRow }
    expect(withFresh([a, b], [gone]).map(({ id }) => id)).toEqual(['a'])
  })

  it('move by one place', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id }))
    expect(placeOfMove(rows, 'b', 'up')).toBeNull()
    expect(placeOfMove(rows, 'c', 'up')).toBe('a')
    expect(placeOfMove(rows, 'a', 'up')).toBeUndefined()
    expect(placeOfMove(rows, 'b', 'down')).toBe('c')
    expect(placeOfMove(rows, 'c', 'down')).toBeUndefined()
  })
})

describe('[S237] six columns by keyboard', () => {
  const rows = [{ id: 'a' }, { id: 'b' }]
  it('go on from the last cell of a row to the first of the next, and end with the plan', () => {
    expect(nextInOrder(rows, { row: 'a', column: 'success' }, 1)).toEqual({ row: 'b', column: 'what' })
    expect(nextInOrder(rows, { row: 'b', column: 'what' }, -1)).toEqual({ row: 'a', column: 'success' })
    expect(nextInOrder(rows, { row: 'b', column: 'success' }, 1)).toBeNull()
    expect(nextInOrder(rows, { row: 'a', column: 'what' }, -1)).toBeNull()
  })
  it('are crossed by arrows and stop at the edge', () => {
    expect(besides(rows, { row: 'a', column: 'leader' }, 'ArrowDown')).toEqual({ row: 'b', column: 'leader' })
    expect(besides(rows, { row: 'a', column: 'what' }, 'ArrowLeft')).toBeNull()
    expect(besides(rows, { row: 'a', column: 'what' }, 'x')).toBeNull()
  })
})

it('[L9] presences that are no presence of a cell put nobody into one', () => {
  const peers = [
    { member: 'm1', name: 'Library', cell: 'r1.what' },
    { member: 'm1', name: 'Library', cell: 'r1.what' },
    { member: 'me', name: 'Me', cell: 'r1.what' },
    ...[
      null,
      4,
      {},
      { member: 'm2', cell: 7 },
      { member: 3, cell: 'r1.what' },
      { member: 'm3', name: 'x', cell: null },
    ],
  ]
  const people = peopleInCells(peers, 'me')
  expect([...people.keys()]).toEqual(['r1'])
  expect(people.get('r1')?.get('what')).toEqual([{ id: 'm1', name: 'Library' }])
})

describe('[S43] wording that sounds like deciding', () => {
  it.each([
    'You must group the offers',
    'The city should hire',
    'Il faut grouper',
    'Vous devez ouvrir',
    'La ville doit agir',
  ])('gets a hint: %s', (text) => expect(soundsLikeDeciding(text)).toBe(true))
  it.each(['Have you thought of one page for all offers?', 'On pourrait grouper les offres', 'mustard', 'endroit'])(
    'does not: %s',
    (text) => expect(soundsLikeDeciding(text)).toBe(false),
  )
})

it('[S378] a row all in one other language is marked once, a mixed one text by text', () => {
  const cells = { ...row('a', 'a0').cells, what: cell('Ouvrir', 'fr'), results: cell('Gens', 'fr') }
  expect(foreignLanguage(cells, 'en')).toBe('fr')
  expect(foreignLanguage(cells, 'fr')).toBeNull()
  expect(foreignLanguage({ ...cells, leader: cell('Library', 'en') }, 'en')).toBeNull()
})
