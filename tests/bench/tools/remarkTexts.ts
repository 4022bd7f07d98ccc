import { SYNONYMS } from '../../../src/method/synonyms.ts'

const ENDINGS = ['', 's', 'ing', 'ed', 'tion', 'ment', 'eur', 'ité', 'ance', 'al']
const SYLLABLES = ['ba', 'ci', 'dé', 'fo', 'gru', 'la', 'mi', 'no', 'pra', 'qui', 'ré', 'sol', 'ta', 'vo', 'en', 'or']
const WORDS = 9000
/** Out of a hundred words this many are terms of the method, this many articles and the like. */
const TERMS = 8
const SMALL = 30

/** Remarks of one to four sentences in two languages; a few words are common and most are rare, as in any language. */
export function remarkTexts(count: number): readonly { readonly text: string; readonly language: string }[] {
  const random = seeded(7)
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const vocabulary = Array.from({ length: WORDS }, () => {
    const syllables = Array.from({ length: 1 + Math.floor(random() * 3) }, () => one(SYLLABLES))
    return syllables.join('') + one(ENDINGS)
  })
  const small = { en: ['the', 'of', 'and', 'to', 'in', 'for'], fr: ['la', 'de', 'les', 'et', 'du', 'pour', 'l’'] }
  const terms = [...SYNONYMS.flat(), 'volunteers', 'bénévoles', 'opening hours', 'desk']
  const word = (language: 'en' | 'fr') => {
    const chance = random() * 100
    if (chance < TERMS) return one(terms)
    if (chance < TERMS + SMALL) return one(small[language])
    return vocabulary[Math.floor(WORDS * random() ** 3)] as string
  }
  return Array.from({ length: count }, (_, at) => {
    const language = at % 2 === 0 ? 'en' : 'fr'
    return { language, text: Array.from({ length: 8 + Math.floor(random() * 40) }, () => word(language)).join(' ') }
  })
}

/** The same numbers from 0 to 1 each time. */
const seeded = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}
