import { describe, expect, it } from 'vitest'
import { carriedLink } from '../../../src/features/programmes/carriedLink.ts'
import { countryCode, countryName, findCity } from '../../../src/features/programmes/places.ts'
import { blankDraft, toNewProgramme, visitCount } from '../../../src/features/programmes/programmeDraft.ts'

describe('[S65] a new programme from the form', () => {
  it('needs nothing but a title', () => {
    expect(toNewProgramme({ ...blankDraft, title: '  Language  ' })).toMatchObject({
      title: 'Language',
      theme: '',
      purpose: 'actionPlan',
      mentee: { city: '', country: '', association: '' },
    })
  })
  it('[S348] has three visits unless told otherwise, and [S262] any number from none', () => {
    expect(['', 'many', '0', '7', '-2', '500'].map(visitCount)).toEqual([3, 3, 0, 7, 0, 20])
  })
  it('keeps a theme in own words only where that was chosen', () => {
    const draft = { ...blankDraft, title: 'x', ownTheme: ' Housing ' }
    expect(toNewProgramme({ ...draft, theme: 'own' }).theme).toBe('Housing')
    expect(toNewProgramme({ ...draft, theme: 'language' }).theme).toBe('language')
  })
})

describe('countries and cities', () => {
  it('keeps a country as its code, whichever language named it, and plain words as they are', () => {
    expect(['Lettonie', 'latvia', 'grece', 'BE', ' Somewhere '].map(countryCode)).toEqual([
      'LV',
      'LV',
      'GR',
      'BE',
      'Somewhere',
    ])
    expect([countryName('LV', 'fr'), countryName('LV', 'en'), countryName('Somewhere', 'fr')]).toEqual([
      'Lettonie',
      'Latvia',
      'Somewhere',
    ])
  })
  it('finds a known city without regard to case and accents', () => {
    const names: Record<string, readonly string[]> = { mechelen: ['Malines'], schaerbeek: ['Schaerbeek'] }
    const find = (text: string) => findCity(text, (id) => names[id] ?? [id])?.association
    expect([find('schaerbeek '), find('MALINES'), find('Elsewhere')]).toEqual(['BRULOCALIS', 'VVSG', undefined])
  })
})

it('[L2] the opened link is taken from the history state and from nowhere else', () => {
  expect([{ link: 'w1' }, { link: 1 }, null, undefined, 'w1', {}].map(carriedLink)).toEqual(['w1', '', '', '', '', ''])
})
