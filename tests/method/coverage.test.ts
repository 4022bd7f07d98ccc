import { expect, it } from 'vitest'
import { citedIn, gaps, methodItems } from './coverage.ts'

it('names the numbers that a title cites, one, several or a row of them', () => {
  const source = "it('[S7] a', …) it('[V4] [S14, S42] b', …) it('[S261–S263] c', …) // S99, [D7]"
  expect([...citedIn(source)]).toEqual(['S7', 'S14', 'S42', 'S261', 'S262', 'S263'])
})

it('knows every number of the method', () => {
  expect(methodItems().map(({ id }) => id)).toEqual(Array.from({ length: 382 }, (_, i) => `S${i + 1}`))
})

it('every number of the method has a test, or a reason why it has none', () => {
  expect(gaps()).toEqual({ open: [], outdated: [] })
})
