import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Words = { readonly [key: string]: string | Words }
const flat = (words: Words, path: string): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}.${key}`, value] as const] : flat(value, `${path}.${key}`),
  )
const jsonIn = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.json'))
const filesOf = (language: string) => jsonIn(`locales/${language}`).sort()
/** Texts of forms: an id each, loaded form by form. */
const formFilesOf = (language: string) =>
  jsonIn(`locales/${language}/forms`)
    .sort()
    .map((file) => `forms/${file}`)
const textsOf = (language: string, files = filesOf(language)) =>
  new Map(
    files.flatMap((file) =>
      flat(JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8')), file.replace('.json', '')),
    ),
  )

const texts = { en: textsOf('en'), fr: textsOf('fr') } as const
const formTexts = { en: textsOf('en', formFilesOf('en')), fr: textsOf('fr', formFilesOf('fr')) } as const
const PLURAL = /_(?:zero|one|two|few|many|other)$/
const stem = (key: string) => key.replace(PLURAL, '')
const stems = (language: keyof typeof texts) => [...new Set([...texts[language].keys()].map(stem))].sort()
const forms = { en: ['_one', '_other'], fr: ['_many', '_one', '_other'] } as const

describe('[23] both languages', () => {
  it('have the same files and keys', () => {
    expect(filesOf('fr')).toEqual(filesOf('en'))
    expect(stems('fr')).toEqual(stems('en'))
    expect(formFilesOf('fr')).toEqual(formFilesOf('en'))
    expect([...formTexts.fr.keys()].sort()).toEqual([...formTexts.en.keys()].sort())
  })
  it.each(['en', 'fr'] as const)('%s: no text is empty, plurals have every form', (language) => {
    const keys = [...texts[language].keys()]
    expect(
      [...texts[language], ...formTexts[language]].filter(([, text]) => text.trim() === '').map(([key]) => key),
    ).toEqual([])
    const plurals = keys.filter((key) => PLURAL.test(key))
    for (const name of new Set(plurals.map(stem))) {
      const present = plurals.filter((key) => stem(key) === name).map((key) => key.slice(name.length))
      expect([name, present.sort()]).toEqual([name, forms[language]])
    }
  })
  it('name the same values', () => {
    const values = (text = '') =>
      [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].map((value) => value.replace(/\W/g, '')).sort()
    const wrong = [...texts.en].filter(
      ([key, text]) =>
        texts.fr.has(key) && !key.endsWith('_one') && `${values(text)}` !== `${values(texts.fr.get(key))}`,
    )
    expect(wrong.map(([key]) => key)).toEqual([])
  })
})

describe('French typography', () => {
  const wrong = (pattern: RegExp) =>
    [...texts.fr, ...formTexts.fr].filter(([, text]) => pattern.test(text)).map(([key, text]) => `${key}: ${text}`)
  it('U+202F stands before ; ! ?', () => {
    expect(wrong(/(?<!\u202f|[;!?])[;!?]/)).toEqual([])
  })
  it('U+00A0 stands before : and inside « »', () => {
    expect(wrong(/(?<!\u00a0)(?<!https?):(?![/\d])|«(?!\u00a0)|(?<!\u00a0)»/)).toEqual([])
  })
  it('apostrophes are curly', () => {
    expect(wrong(/\p{L}'\p{L}/u)).toEqual([])
  })
})

describe('[22] keys', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  // Comments may name keys as examples.
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const code = sources.map((file) => withoutComments(readFileSync(join('src', file), 'utf8'))).join('\n')
  const namespaces = filesOf('en').map((file) => file.replace('.json', ''))
  const isKey = (text: string) => namespaces.some((name) => text.startsWith(`${name}.`))
  const literals = [...code.matchAll(/(['"])((?:\w+\.)+\w+)\1/g)].map(([, , text = '']) => text)
  const known = new Set(stems('en'))

  /** `t(`common.circles.${circle}.name`)` uses every key of that shape. */
  const templates = [...code.matchAll(/`([\w.]*\$\{[^`]*)`/g)]
    .map(([, text = '']) => text)
    .filter((text) => isKey(text))
    .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w.]+')}$`))

  it('that the code names exist', () => {
    const asked = [...code.matchAll(/\bt\(\s*(['"])([^'"]+)\1/g)].map(([, , key = '']) => key)
    expect([...new Set(asked)].filter((key) => !known.has(key))).toEqual([])
    const patternsWithoutKey = templates.filter((pattern) => ![...known].some((key) => pattern.test(key)))
    expect(patternsWithoutKey.map(String)).toEqual([])
  })
  it('that exist are used', () => {
    const used = new Set(literals)
    // The texts of templates are put together from ids in data.
    const isNamedByData = (key: string) => key.startsWith('method.')
    const unused = [...known].filter(
      (key) => !isNamedByData(key) && !used.has(key) && !templates.some((pattern) => pattern.test(key)),
    )
    expect(unused).toEqual([])
  })
})
