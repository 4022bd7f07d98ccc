import { describe, expect, it } from 'vitest'
import { plainWords, rank } from '../../../src/features/palette/rank.ts'

const entries = ['Réglages', 'Vue d’ensemble', 'Visites', 'Plan', 'Œuvres et réalisations', 'Aide'].map((label) => ({
  label,
}))
const found = (query: string) => rank(entries, query).map(({ label }) => label)

describe('finding by a few letters', () => {
  it('takes no notice of accents, capitals, ligatures and marks', () => {
    expect(plainWords('  L’ŒUVRE : Été ')).toBe('l oeuvre ete')
    expect(found('regl')).toEqual(['Réglages'])
    expect(found('oeuv')).toEqual(['Œuvres et réalisations'])
    expect(found('ENSEMBLE')).toEqual(['Vue d’ensemble'])
  })
  it('shows everything in its order for no query', () => {
    expect(found('  ')).toEqual(entries.map(({ label }) => label))
  })
  it('puts beginnings first, then words, then insides, then scattered letters', () => {
    const list = ['explanation', 'my plan', 'plan', 'p-l-a-n'].map((label) => ({ label }))
    expect(rank(list, 'plan').map(({ label }) => label)).toEqual(['plan', 'my plan', 'explanation', 'p-l-a-n'])
  })
  it('finds letters left out, not letters far apart', () => {
    expect(found('vstes')).toEqual(['Visites'])
    expect(found('zzz')).toEqual([])
    expect(found('vz')).toEqual([])
  })
  it('asks for every word, in any order, in the other words too', () => {
    const list = [{ label: 'Jelgava learns', words: 'Schaerbeek' }, { label: 'Jelgava travels' }]
    expect(rank(list, 'schaer jelg').map(({ label }) => label)).toEqual(['Jelgava learns'])
  })
})
