import type { Theme } from './programme.ts'

/**
 * The four pairs with which the method was tried out (S337–S340), to be read: theme, cities, associations, and what is
 * known of what they exchanged. Names lie in `locales`, under `reference`; abbreviations are the same in both languages.
 */
export type PairSide = {
  readonly city: CityId
  /** ISO 3166 */
  readonly country: string
  readonly association: string
}
export type PairExample = {
  readonly id: string
  readonly theme: Theme
  readonly mentee: PairSide
  readonly mentor: PairSide
  readonly cases: readonly CaseId[]
  /** There is enough to try it out: a copy can be made as an exercise. Of the others only theme and partners are known. */
  readonly canCopy?: true
}

export const CASES = ['buddy', 'brussels', 'camim', 'lei', 'vime', 'oneStop'] as const
export type CaseId = (typeof CASES)[number]

/** Where a case can be followed up, with a connection. */
export const CASE_LINKS: Partial<Readonly<Record<CaseId, string>>> = {
  lei: 'https://epale.ec.europa.eu/en/blog/eil-european-integration-languages',
}
/** Cases whose own story can be told on an empty practice sheet. */
export const CASE_SHEETS: readonly CaseId[] = ['buddy']
export const CASE_FACTORS: Partial<Readonly<Record<CaseId, string>>> = {
  camim: 'kf.lang.volunteering',
  vime: 'kf.lang.volunteering',
  lei: 'kf.lang.volunteering',
}

export const CITY_IDS = [
  ...(['capaci', 'mechelen', 'saintJean', 'brussels', 'livadia', 'fuenlabrada', 'jelgava', 'schaerbeek'] as const),
] as const
export type CityId = (typeof CITY_IDS)[number]

const side = (city: CityId, country: string, association: string): PairSide => ({ city, country, association })

export const PAIRS: readonly PairExample[] = [
  {
    id: 'pair1',
    theme: 'cityForAll',
    mentee: side('capaci', 'IT', 'AICCRE'),
    mentor: side('mechelen', 'BE', 'VVSG'),
    cases: ['buddy'],
  },
  {
    id: 'pair2',
    theme: 'needsGender',
    mentee: side('saintJean', 'FR', 'AFCCRE'),
    mentor: side('brussels', 'BE', 'BRULOCALIS'),
    cases: ['brussels'],
  },
  {
    id: 'pair3',
    theme: 'withMigrants',
    mentee: side('livadia', 'GR', 'KEDE'),
    mentor: side('fuenlabrada', 'ES', 'FEMP'),
    cases: [],
  },
  {
    id: 'pair4',
    theme: 'language',
    mentee: side('jelgava', 'LV', 'LPS'),
    mentor: side('schaerbeek', 'BE', 'BRULOCALIS'),
    cases: ['camim', 'vime', 'lei'],
    canCopy: true,
  },
]

/** Other names that people may know or type (S356–S358). */
export const CITY_ALIASES: Partial<Readonly<Record<CityId, readonly string[]>>> = {
  mechelen: ['Malines', 'Mechelen'],
  livadia: ['Livadia', 'Levadia'],
  brussels: ['Bruxelles', 'Brussel', 'Brussels', 'Ville de Bruxelles', 'City of Brussels'],
  schaerbeek: ['Schaarbeek'],
}
export const ASSOCIATION_ALIASES: Readonly<Record<string, readonly string[]>> = { LPS: ['LALRG'] }

/** Of the pilot (S341). */
export const PILOT = {
  ...{ cities: 8, associations: 7, programmes: 4, plans: 4, visits: 3, onSite: 2, remote: 1, daysPerVisit: 2 },
  years: '2020–2022',
} as const
