import { plainWord } from '../../device/search/words.ts'

/** What can be found: `label` is shown, `words` are other words people may look for. */
export type Findable = { readonly label: string; readonly words?: string }

/** Without accents, capitals, ligatures and typographic marks: "Été" is found by "ete". */
export const plainWords = (text: string): string =>
  plainWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Entries in which every word of the query is found, the closest first; all of them, in their order, for no query. */
export function rank<T extends Findable>(entries: readonly T[], query: string): readonly T[] {
  const asked = plainWords(query).split(' ').filter(Boolean)
  if (asked.length === 0) return entries
  return entries
    .map((entry) => ({ entry, distance: distanceTo(entry, asked) }))
    .filter(({ distance }) => Number.isFinite(distance))
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ entry }) => entry)
}

const OTHER_WORDS = 2.5

const distanceTo = ({ label, words = '' }: Findable, asked: readonly string[]): number => {
  const [shown, others] = [plainWords(label), plainWords(words)]
  return asked.reduce(
    (sum, word) => sum + Math.min(wordDistance(shown, word), OTHER_WORDS + wordDistance(others, word)),
    0,
  )
}

/** 0: begins with it; 1: one of its words does; 2: inside a word; from 3: its letters in this order, scattered. */
function wordDistance(text: string, word: string): number {
  if (text.startsWith(word)) return 0
  if (text.includes(` ${word}`)) return 1
  if (text.includes(word)) return 2
  return 3 + scatter(text, word)
}

/** How much lies between the letters, relative to the text; infinite if one is missing. Single letters do not scatter. */
function scatter(text: string, word: string): number {
  if (word.length < 3) return Number.POSITIVE_INFINITY
  let at = -1
  let first = -1
  for (const letter of word) {
    at = text.indexOf(letter, at + 1)
    if (at === -1) return Number.POSITIVE_INFINITY
    if (first === -1) first = at
  }
  const spread = at - first + 1
  return spread <= word.length * 2 ? spread / word.length : Number.POSITIVE_INFINITY
}
