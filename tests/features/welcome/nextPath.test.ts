import { expect, it } from 'vitest'
import { nextPath } from '../../../src/features/welcome/nextPath.ts'

it('the first run leads back to where one came from, within this app only', () => {
  const asked = [
    '?next=%2Fjoin',
    'next=/p/abc/plan',
    '',
    '?next=https%3A%2F%2Felsewhere',
    '?next=%2F%2Felsewhere',
    '?next=%2Fwelcome',
    '?next=%2F%5Celsewhere',
  ]
  expect(asked.map(nextPath)).toEqual(['/join', '/p/abc/plan', '/', '/', '/', '/', '/'])
})
