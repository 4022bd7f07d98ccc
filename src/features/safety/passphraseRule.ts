const LEAST_WORDS = 4
const LEAST_CHARACTERS = 16

export type PassphraseFault = 'tooShort' | 'notEqual'

/** Several words, or as long as they would be: the file may be tried at leisure by whoever finds it. */
export const passphraseFault = (passphrase: string, again: string): PassphraseFault | null => {
  const words = passphrase.trim().split(/\s+/)
  const characters = words.join('').length
  if (characters < LEAST_CHARACTERS && (words.length < LEAST_WORDS || characters < LEAST_CHARACTERS - LEAST_WORDS))
    return 'tooShort'
  return passphrase === again ? null : 'notEqual'
}
