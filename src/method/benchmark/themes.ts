import type { Theme } from '../programme.ts'

/** A key factor of the library, by ids alone; its words lie in the form's texts under `template/<id>` (D2: it is copied). */
export type FactorTemplate = {
  readonly id: string
  /** `seed`: worked out in the guide; `proposed`: ours, for the cities to complete (S141). */
  readonly origin: 'seed' | 'proposed'
  readonly questions: readonly string[]
  readonly measures: readonly string[]
  readonly tips: readonly string[]
  readonly examples: readonly string[]
}
export type ThemeTemplate = { readonly id: Theme; readonly factors: readonly FactorTemplate[] }

type Parts = {
  readonly questions: number
  readonly measures: number
  readonly tips?: readonly string[]
  readonly examples?: readonly string[]
}

const numbered = (id: string, letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${id}.${letter}${index + 1}`)

const factor = (id: string, origin: FactorTemplate['origin'], parts: Parts): FactorTemplate => ({
  id,
  origin,
  questions: numbered(id, 'q', parts.questions),
  measures: numbered(id, 'm', parts.measures),
  tips: (parts.tips ?? []).map((name) => `${id}.${name}`),
  examples: (parts.examples ?? []).map((name) => `${id}.${name}`),
})

/** The four themes developed with cities and associations (S141); volunteering is the worked one (S139). */
export const BENCHMARK_THEMES: readonly ThemeTemplate[] = [
  {
    id: 'cityForAll',
    factors: [
      factor('kf.cfa.strategy', 'proposed', { questions: 2, measures: 2 }),
      factor('kf.cfa.welcome', 'proposed', { questions: 2, measures: 1, examples: ['buddy'] }),
      factor('kf.cfa.access', 'proposed', { questions: 2, measures: 1 }),
      factor('kf.cfa.narrative', 'proposed', { questions: 1, measures: 1 }),
    ],
  },
  {
    id: 'needsGender',
    factors: [
      factor('kf.ng.data', 'proposed', { questions: 2, measures: 1 }),
      factor('kf.ng.voices', 'proposed', { questions: 2, measures: 1 }),
      factor('kf.ng.lens', 'proposed', { questions: 1, measures: 1 }),
      factor('kf.ng.decisions', 'proposed', { questions: 2, measures: 1 }),
    ],
  },
  {
    id: 'withMigrants',
    factors: [
      factor('kf.wm.voice', 'proposed', { questions: 2, measures: 1 }),
      factor('kf.wm.associations', 'proposed', { questions: 1, measures: 1 }),
      factor('kf.wm.information', 'proposed', { questions: 1, measures: 1, examples: ['oneStop'] }),
      factor('kf.wm.encounter', 'proposed', { questions: 1, measures: 1 }),
    ],
  },
  {
    id: 'language',
    factors: [
      factor('kf.lang.volunteering', 'seed', { questions: 4, measures: 5, tips: ['vime'], examples: ['lei', 'camim'] }),
      factor('kf.lang.overview', 'proposed', { questions: 1, measures: 1 }),
      factor('kf.lang.access', 'proposed', { questions: 1, measures: 1 }),
      factor('kf.lang.bridges', 'proposed', { questions: 2, measures: 1 }),
    ],
  },
]

/** Addresses that examples of the library give, by the example's id. */
export const EXAMPLE_ADDRESSES: Readonly<Record<string, string>> = {
  'kf.lang.volunteering.lei': 'https://epale.ec.europa.eu/en/blog/eil-european-integration-languages',
}

/** What the leaflet calls key factors and the guide would rather call context (S140): words under `leaflet/<id>`. */
export const LEAFLET_FACTORS = ['means', 'will'] as const

const TEMPLATES = BENCHMARK_THEMES.flatMap(({ factors }) => factors)
export const factorTemplate = (id: string): FactorTemplate | null =>
  TEMPLATES.find((template) => template.id === id) ?? null

/** Ids of everything in the library that has words. */
export const templateWords: readonly string[] = TEMPLATES.flatMap(({ id, questions, measures, tips, examples }) => [
  id,
  ...questions,
  ...measures,
  ...tips,
  ...examples,
])
