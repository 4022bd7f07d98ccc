import { expect, it } from 'vitest'
import { loadFormTexts } from '../src/formTexts.ts'

it('[22] a form’s words are loaded by language and form, and an id without words is its own label', async () => {
  const fr = await loadFormTexts('fr', 'needsAnalysis')
  expect(fr.of('na.m.needs').label).toBe('Besoins à traiter')
  expect(fr.of('na.m.needs').help).toMatch(/^Une ligne par besoin/)
  expect(fr.of('needsAnalysis').label).toBe('Analyse des besoins')
  expect(fr.of('na.r.draftBeforeSearch').label).not.toBe('na.r.draftBeforeSearch')
  expect(fr.of('na.m.later')).toEqual({ label: 'na.m.later' })
  expect((await loadFormTexts('en', 'needsAnalysis')).of('versions/refined').label).toBe('Refined')
  expect((await loadFormTexts('en', 'sources')).of('guide.annex2').label).toBe('Guide, annex 2')
})
