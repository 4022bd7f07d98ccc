import { SYNONYMS } from '../../method/synonyms.ts'
import { isSmallWord, stemOf, wordsIn } from './words.ts'

/** What a term may be called otherwise: each as the stems of its words. */
export type Phrase = readonly string[]

/** The stems of a text's words, small words left out. */
export const stemsOf = (text: string): Phrase =>
  wordsIn(text).flatMap(({ plain }) => (isSmallWord(plain) ? [] : [stemOf(plain)]))

type Table = { readonly otherNames: ReadonlyMap<string, readonly Phrase[]>; readonly longest: number }
let table: Table | null = null

function makeTable(): Table {
  const byName = new Map<string, Map<string, Phrase>>()
  for (const names of SYNONYMS) {
    const phrases = new Map(names.map(stemsOf).map((phrase) => [phrase.join(' '), phrase]))
    for (const name of phrases.keys()) {
      const others = byName.get(name) ?? new Map<string, Phrase>()
      for (const [other, phrase] of phrases) if (other !== name) others.set(other, phrase)
      byName.set(name, others)
    }
  }
  const otherNames = new Map([...byName].map(([name, others]) => [name, [...others.values()]]))
  const longest = Math.max(...[...byName.keys()].map((name) => name.split(' ').length))
  return { otherNames, longest }
}

/** What a run of words may be called otherwise; none if it is no term of the method. */
export function otherNamesOf(stems: Phrase): readonly Phrase[] {
  table ??= makeTable()
  return table.otherNames.get(stems.join(' ')) ?? []
}

/** No term of the method has more words than this. */
export function longestName(): number {
  table ??= makeTable()
  return table.longest
}
