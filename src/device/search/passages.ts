import type { Said } from './lists.ts'
import { isSmallWord, stemOf, type Word, wordsIn } from './words.ts'

/** A run of words; `isFound`: what was looked for. */
export type Part = { readonly text: string; readonly isFound: boolean }
/** Words to be shown, in the language they were written in. */
export type Passage = { readonly language: string; readonly parts: readonly Part[] }

/** About as many characters as two lines of a tablet hold. */
const LONGEST = 180
const BEFORE = 50

/** The whole of it, with what was found marked. */
export const markAll = ({ text, language = '' }: Said, stems: ReadonlySet<string>): Passage => ({
  language,
  parts: partsOf(text, foundIn(text, stems)),
})

/** Of several texts the one in which the most different words were found, cut to where they stand; null if in none. */
export function markBest(texts: readonly Said[], stems: ReadonlySet<string>): Passage | null {
  let best: { readonly said: Said; readonly found: readonly Word[]; readonly count: number } | null = null
  for (const said of texts) {
    const found = foundIn(said.text, stems)
    const count = new Set(found.map(({ plain }) => stemOf(plain))).size
    if (count > (best?.count ?? 0)) best = { said, found, count }
  }
  return best && cut(best.said, best.found)
}

const foundIn = (text: string, stems: ReadonlySet<string>): readonly Word[] =>
  wordsIn(text).filter(({ plain }) => !isSmallWord(plain) && stems.has(stemOf(plain)))

function cut({ text, language = '' }: Said, found: readonly Word[]): Passage {
  const from = text.length <= LONGEST ? 0 : startOf(text, densest(found))
  const to = text.length <= from + LONGEST ? text.length : endOf(text, from + LONGEST)
  const shown = found.filter(({ start, end }) => start >= from && end <= to)
  const moved = shown.map((word) => ({ ...word, start: word.start - from, end: word.end - from }))
  const parts = partsOf(text.slice(from, to), moved)
  const ellipsis = { text: '…', isFound: false }
  return { language, parts: [...(from > 0 ? [ellipsis] : []), ...parts, ...(to < text.length ? [ellipsis] : [])] }
}

/** Where the stretch begins that holds the most different words. */
function densest(found: readonly Word[]): number {
  let best = { start: found[0]?.start ?? 0, count: 0 }
  for (const { start } of found) {
    const near = found.filter((word) => word.start >= start && word.end <= start + LONGEST - BEFORE)
    const count = new Set(near.map(({ plain }) => plain)).size
    if (count > best.count) best = { start, count }
  }
  return best.start
}

/** Some words before, and not in the middle of one. */
function startOf(text: string, at: number): number {
  const wanted = Math.max(0, at - BEFORE)
  if (wanted === 0) return 0
  const gap = text.slice(wanted, at).search(/\s/)
  return gap < 0 ? at : wanted + gap + 1
}

function endOf(text: string, at: number): number {
  const gap = text.slice(0, at).search(/\s\S*$/)
  return gap > at - BEFORE ? gap : at
}

function partsOf(text: string, found: readonly Word[]): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { start, end } of found) {
    if (start > at) parts.push({ text: text.slice(at, start), isFound: false })
    parts.push({ text: text.slice(start, end), isFound: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), isFound: false })
  return parts
}
