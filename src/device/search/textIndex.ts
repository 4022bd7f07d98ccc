import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import { longestName, otherNamesOf, type Phrase } from './synonymTable.ts'
import { isSmallWord, stemOf, type Word, wordsIn } from './words.ts'

/** What is searched of an item. `key` names it. */
export type Entry = { readonly key: string; readonly title: string; readonly body: string }
/** `stems` are those of the item's own words for which it was found: they are marked. */
export type Match = { readonly key: string; readonly stems: readonly string[] }
export type Matches = {
  /** The closest first. */
  readonly matches: readonly Match[]
  /** Nothing is written so: these are written nearly so. */
  readonly isNearly: boolean
}
/** Words in memory only; nothing of it is ever stored. */
export type TextIndex = {
  readonly size: () => number
  put(entry: Entry): void
  /** Its words are gone from memory at once, not only hidden. */
  drop(key: string): void
  find(asked: string): Matches
}

const IN_TITLE = 2
const OTHER_NAME = 0.5

/** Finds words whatever their accents, capitals and number, by their beginning, by other names of the method, with typos. */
export function createTextIndex(): TextIndex {
  const entries = new Map<string, Entry>()
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['title', 'body'],
    tokenize: (text) => wordsIn(text).map(({ plain }) => plain),
    processTerm: (plain) => (isSmallWord(plain) ? null : stemOf(plain)),
    // `remove` leaves nothing to be cleaned up later.
    autoVacuum: false,
    searchOptions: { boost: { title: IN_TITLE }, tokenize: (term) => [term], processTerm: (term) => term },
  })
  const drop = (key: string) => {
    const before = entries.get(key)
    if (!before) return
    index.remove(before)
    entries.delete(key)
  }
  return {
    size: () => entries.size,
    put(entry) {
      const before = entries.get(entry.key)
      if (before && before.title === entry.title && before.body === entry.body) return
      drop(entry.key)
      index.add(entry)
      entries.set(entry.key, entry)
    },
    drop,
    find(asked) {
      const words = askedWords(asked)
      if (words.length === 0) return { matches: [], isNearly: false }
      const exact = index.search(queryFor(words, false))
      if (exact.length > 0) return { matches: exact.map(toMatch), isNearly: false }
      return { matches: index.search(queryFor(words, true)).map(toMatch), isNearly: true }
    },
  }
}

const toMatch = ({ id, terms }: SearchResult): Match => ({ key: String(id), stems: terms })

/** Small words count only where nothing else is asked: "de" may become "demande". */
function askedWords(asked: string): readonly Word[] {
  const words = wordsIn(asked)
  const full = words.filter(({ plain }, at) => !isSmallWord(plain) || at === words.length - 1)
  const last = full.at(-1)
  return full.length > 1 && last && isSmallWord(last.plain) ? full.slice(0, -1) : full
}

/** Every part of what is asked has to be there, itself or under another name. */
function queryFor(words: readonly Word[], isNearly: boolean): Query {
  const parts: Query[] = []
  const stems = words.map(({ plain }) => stemOf(plain))
  for (let at = 0; at < words.length; ) {
    const { length, others } = nameAt(stems, at)
    const own = allOf(words.slice(at, at + length).map(({ plain }) => wordQuery(plain, isNearly)))
    parts.push(others.length > 0 ? anyOf([own, ...others.map(phraseQuery)]) : own)
    at += length
  }
  return allOf(parts)
}

/** The longest term of the method that begins here; else the one word, without other names. */
function nameAt(stems: Phrase, at: number): { readonly length: number; readonly others: readonly Phrase[] } {
  for (let length = Math.min(longestName(), stems.length - at); length > 0; length--) {
    const others = otherNamesOf(stems.slice(at, at + length))
    if (others.length > 0) return { length, others }
  }
  return { length: 1, others: [] }
}

const allOf = (queries: readonly Query[]): Query =>
  queries.length === 1 && queries[0] ? queries[0] : { combineWith: 'AND', queries: [...queries] }
const anyOf = (queries: readonly Query[]): Query => ({ combineWith: 'OR', queries: [...queries] })

const phraseQuery = (phrase: Phrase): Query => ({
  combineWith: 'AND',
  queries: [...phrase],
  boost: { title: IN_TITLE * OTHER_NAME, body: OTHER_NAME },
})

/** The word itself, in any number, and words that begin with it as it was typed; nearly: with a letter or two wrong. */
function wordQuery(plain: string, isNearly: boolean): Query {
  const stem = stemOf(plain)
  const options = { prefix: plain.length > 1, fuzzy: isNearly ? wrongLetters(stem) : false }
  const typed: Query = { queries: [plain], ...options }
  return stem === plain
    ? typed
    : anyOf([
        { queries: [stem], fuzzy: options.fuzzy },
        { queries: [plain], prefix: true },
      ])
}

/** How many letters may be wrong in a word of this length. */
const wrongLetters = ({ length }: string): number | false => {
  if (length < 4) return false
  return length < 8 ? 1 : 2
}
