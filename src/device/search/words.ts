/** A word of a text: as it is compared, and where it stands, in UTF-16 units. */
export type Word = { readonly plain: string; readonly start: number; readonly end: number }

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const APOSTROPHE = /['’ʼ]/
/** Before an apostrophe these are no words of their own: l’association, d’action, qu’elle, jusqu’au. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/

/** Without accents, capitals and ligatures: "Été" is "ete", "œuvre" is "oeuvre". */
export function plainWord(word: string): string {
  const small = word.toLowerCase()
  if (/^[a-z0-9]*$/.test(small)) return small
  return small.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss')
}

/** The words of a text in order. Elided ones ("l’") and a possessive "’s" are left out. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = []
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const end = index + written.length
    const plain = plainWord(written)
    const isElided = APOSTROPHE.test(text.charAt(end)) && ELIDED.test(plain)
    const isPossessive = plain === 's' && APOSTROPHE.test(text.charAt(index - 1))
    if (plain !== '' && !isElided && !isPossessive) words.push({ plain, start: index, end })
  }
  return words
}

/**
 * One form for singular and plural in French and English, the same for what is written and for what is asked: "cities" and
 * "city", "locaux" and "local", "mentorées" and "mentorée". Not a word that anybody reads.
 */
export function stemOf(plain: string): string {
  if (plain.length <= 3 || !/[sxye]$/.test(plain)) return plain
  const singular =
    plain.length > 5 && plain.endsWith('aux') && !plain.endsWith('eaux')
      ? `${plain.slice(0, -3)}al`
      : plain.replace(/(?<!s)[sx]$/, '')
  return singular.replace(/ee$/, 'e').replace(/(?:ie|y)$/, 'i')
}

const SMALL_WORDS = new Set(
  [
    'a',
    'an',
    'and',
    'au',
    'aux',
    'de',
    'des',
    'du',
    'en',
    'et',
    'for',
    'in',
    'la',
    'le',
    'les',
    'of',
    'on',
    'par',
  ].concat(['pour', 'sur', 'the', 'to', 'un', 'une']),
)

/** Articles and the like: they stand everywhere, and nobody looks for them. */
export const isSmallWord = (plain: string): boolean => SMALL_WORDS.has(plain)
