import { readFileSync } from 'node:fs'

export type Language = 'en' | 'fr'
type Words = { readonly [key: string]: string | Words }

/** What the interface says, by key, from the same files that it is made of. */
export const wordsOf = (language: Language) => {
  const read = (file: string): Words => JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8'))
  return (key: string, values: Readonly<Record<string, string>> = {}): string => {
    const [file = '', ...path] = key.split('.')
    const text = path.reduce<Words | string | undefined>(
      (words, part) => (typeof words === 'object' ? words[part] : undefined),
      read(file),
    )
    if (typeof text !== 'string') throw new Error(`no text ${key}`)
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => values[name] ?? '')
  }
}
export type Text = ReturnType<typeof wordsOf>
