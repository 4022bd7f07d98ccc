import { describe, expect, it } from 'vitest'
import { otherNamesOf, stemsOf } from '../../src/device/search/synonymTable.ts'
import { SYNONYMS } from '../../src/method/synonyms.ts'

const namesFor = (asked: string) => otherNamesOf(stemsOf(asked)).map((phrase) => phrase.join(' '))
const name = (text: string) => stemsOf(text).join(' ')

describe('[S351] [S354] other names', () => {
  it('lead both ways, across the languages', () => {
    const pairs = SYNONYMS.flatMap((names) => names.flatMap((from) => names.map((to) => [from, to] as const)))
    const missing = pairs.filter(([from, to]) => name(from) !== name(to) && !namesFor(from).includes(name(to)))
    expect(missing).toEqual([])
  })
  it('say something each, and no word twice in one line', () => {
    for (const names of SYNONYMS) {
      expect(names.length).toBeGreaterThan(1)
      expect([names, new Set(names).size]).toEqual([names, names.length])
      expect(names.filter((one) => name(one) === '')).toEqual([])
    }
  })
  it.each([
    ['benchmark', 'référentiel'],
    ['study visit', 'visite de mentorat'],
    ['indicateur', 'signe de réussite'],
    ['sans réseau', 'offline'],
    ['CCRE', 'CEMR'],
    ['Malines', 'Mechelen'],
    ['villes apprenantes', 'mentee city'],
  ])('%s: %s', (asked, found) => {
    expect(namesFor(asked)).toContain(name(found))
  })
  it('leave other words alone', () => {
    expect(namesFor('choir')).toEqual([])
  })
})
