import { formatList, type Language } from '../ui/formats.ts'

/** A name as it reads within a sentence: "Mentee city" becomes "mentee city". */
export const inSentence = (name: string): string => name.charAt(0).toLocaleLowerCase() + name.slice(1)

/** "mentee city and association". */
export const listInSentence = (names: readonly string[], language: Language): string =>
  formatList(names.map(inSentence), language)

/** "Mentee city and association". */
export const listOfNames = ([first, ...others]: readonly string[], language: Language): string =>
  first === undefined ? '' : formatList([first, ...others.map(inSentence)], language)
