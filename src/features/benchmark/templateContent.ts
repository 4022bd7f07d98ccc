import type { FactorContent } from '../../documents/benchmarkFactors.ts'
import { EXAMPLE_ADDRESSES, type FactorTemplate } from '../../method/benchmark/themes.ts'
import type { FormTexts } from '../../method/forms/texts.ts'

/** A factor of the library in the present language, as it is copied. */
export function templateContent(texts: FormTexts, template: FactorTemplate): FactorContent {
  const words = (id: string) => texts.of(`template/${id}`).label
  const { id, questions, measures, tips, examples } = template
  const own = texts.of(`template/${id}`)
  return {
    ...{ title: own.label, rationale: own.help ?? '', template: id },
    ...{ questions: questions.map(words), measures: measures.map(words), tips: tips.map(words) },
    examples: examples.map((example) => {
      const url = EXAMPLE_ADDRESSES[example]
      return { words: words(example), ...(url && { url }) }
    }),
  }
}
