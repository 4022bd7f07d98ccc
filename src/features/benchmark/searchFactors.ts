import { markBest, type Passage } from '../../device/search/passages.ts'
import { otherNamesOf, stemsOf } from '../../device/search/synonymTable.ts'
import type { Factor } from '../../documents/benchmarkTypes.ts'
import { BENCHMARK_THEMES, type FactorTemplate } from '../../method/benchmark/themes.ts'
import type { FormTexts } from '../../method/forms/texts.ts'

type Said = { readonly text: string; readonly language?: string }
export type FoundFactor = { readonly factor: Factor; readonly passage: Passage }
export type FoundTemplate = { readonly template: FactorTemplate; readonly passage: Passage }
/** What covers a wish: factors of this benchmark, then those of the library that are not in it yet. */
export type FoundFactors = { readonly factors: readonly FoundFactor[]; readonly templates: readonly FoundTemplate[] }

/** Looks for a wish in everything that the benchmark says; accents and capitals do not matter (S137). */
export function searchFactors(asked: string, factors: readonly Factor[], texts: FormTexts): FoundFactors {
  const wanted = stemsOf(asked)
  if (wanted.length === 0) return { factors: [], templates: [] }
  const there = new Set(factors.map(({ template }) => template))
  const library = BENCHMARK_THEMES.flatMap((theme) => theme.factors).filter(({ id }) => !there.has(id))
  return {
    factors: factors.flatMap((factor) => {
      const passage = found(wanted, saidIn(factor))
      return passage ? [{ factor, passage }] : []
    }),
    templates: library.flatMap((template) => {
      const passage = found(wanted, templateSays(texts, template))
      return passage ? [{ template, passage }] : []
    }),
  }
}

/** Every word asked for, or its beginning, or another name of them all, stands somewhere in the factor. */
function found(wanted: readonly string[], said: readonly Said[]): Passage | null {
  const there = new Set(said.flatMap(({ text }) => stemsOf(text)))
  const matched = (stem: string) => [...there].filter((word) => word === stem || isBeginning(stem, word))
  for (const name of [wanted, ...otherNamesOf(wanted)]) {
    const matches = name.map(matched)
    if (matches.every((words) => words.length > 0)) return markBest(said, new Set(matches.flat()))
  }
  return null
}

const isBeginning = (stem: string, word: string): boolean => stem.length >= 3 && word.startsWith(stem)

const saidIn = (factor: Factor): readonly Said[] => {
  const { title, rationale, change, assets, questions, measures, tips, examples, goals, steps, evidence, notes } =
    factor
  const lines = [...questions, ...measures, ...tips, ...examples, ...goals, ...steps, ...evidence, ...notes]
  const answers = questions.flatMap(({ answers }) => answers.map(({ evidence: said }) => said))
  return [title, rationale, change, assets, ...lines.map(({ words }) => words), ...answers]
}

const templateSays = (texts: FormTexts, template: FactorTemplate): readonly Said[] => {
  const { id, questions, measures, tips, examples } = template
  const own = texts.of(`template/${id}`)
  const lines = [...questions, ...measures, ...tips, ...examples].map((line) => texts.of(`template/${line}`).label)
  return [own.label, own.help ?? '', ...lines].map((text) => ({ text }))
}
