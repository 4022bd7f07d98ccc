import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Words = { readonly [key: string]: string | Words }
const flat = (words: Words, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : flat(value, `${path}${key}.`),
  )
const read = (language: string, file: string): Words =>
  JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8'))

const idOf = (id: string) => id.replace('/', '.')
const labelOf = (part: string) => (part === 'text' || part === 'title' ? 'label' : part)

describe('[S266] words among equals', () => {
  it.each(['en', 'fr'])('%s: say what another text says, without mentor and mentee', (language) => {
    const files = readdirSync(`locales/${language}`).flatMap((name) =>
      name.endsWith('.json') && name !== 'equals.json' ? [name.replace('.json', '')] : [],
    )
    const forms = readdirSync(`locales/${language}/forms`).flatMap((name) => {
      const form = name.replace('.json', '')
      const told = Object.entries(read(language, `forms/${form}`) as Readonly<Record<string, Words>>)
      return told.flatMap(([id, parts]) =>
        Object.keys(parts).map((part) => `forms.${form}.${idOf(id)}.${labelOf(part)}`),
      )
    })
    const said = files.flatMap((file) => flat(read(language, file), `${file}.`).map(([key]) => key))
    const known = new Set([...said, ...forms])
    const equals = flat(read(language, 'equals'))
    expect(equals.filter(([key]) => !known.has(key)).map(([key]) => key)).toEqual([])
    expect(equals.filter(([, words]) => /\bment(?:ee|or)/i.test(words)).map(([key]) => key)).toEqual([])
  })
})
