import type { Language } from '../../ui/formats.ts'

export type City = { readonly id: string; readonly country: string; readonly association: string }

/** The cities of the pilot programmes (guide, chapter 1). Their names lie in locales, as they differ by language. */
export const CITIES = [
  { id: 'brussels', country: 'BE', association: 'BRULOCALIS' },
  { id: 'capaci', country: 'IT', association: 'AICCRE' },
  { id: 'fuenlabrada', country: 'ES', association: 'FEMP' },
  { id: 'jelgava', country: 'LV', association: 'LPS' },
  { id: 'livadia', country: 'GR', association: 'KEDE' },
  { id: 'mechelen', country: 'BE', association: 'VVSG' },
  { id: 'saintJean', country: 'FR', association: 'AFCCRE' },
  { id: 'schaerbeek', country: 'BE', association: 'BRULOCALIS' },
] as const satisfies readonly City[]

export const ASSOCIATIONS = ['AFCCRE', 'AICCRE', 'BRULOCALIS', 'FEMP', 'KEDE', 'LPS', 'VVSG'] as const

/** Members of the Council of Europe, ISO 3166. Any other country can be written in plain words. */
const COUNTRIES =
  'AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA XK'.split(
    ' ',
  )

const namesByLanguage = new Map<Language, Intl.DisplayNames>()

function names(language: Language): Intl.DisplayNames {
  const known = namesByLanguage.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
  namesByLanguage.set(language, known)
  return known
}

/** A code is shown by its name in the language of the interface; plain words stay as they are. */
export const countryName = (country: string, language: Language): string =>
  COUNTRIES.includes(country) ? (names(language).of(country) ?? country) : country

export const countryNames = (language: Language): readonly string[] =>
  COUNTRIES.map((code) => countryName(code, language)).toSorted((a, b) => a.localeCompare(b, language))

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()

/** The code of a country named in French or English, however accented; other words are kept. */
export function countryCode(text: string): string {
  const wanted = folded(text)
  const isNamed = (code: string) =>
    (['en', 'fr'] as const).some((language) => folded(countryName(code, language)) === wanted)
  return COUNTRIES.find((code) => folded(code) === wanted || isNamed(code)) ?? text.trim()
}

/** What is known of a city by any of its names. `nameOf` gives the names of an id. */
export function findCity(text: string, nameOf: (id: string) => readonly string[]): City | null {
  const wanted = folded(text)
  return CITIES.find(({ id }) => nameOf(id).some((name) => folded(name) === wanted)) ?? null
}
