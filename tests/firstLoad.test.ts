import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'

const read = (file: string) => readFileSync(join('src', file), 'utf8')
const STATIC_IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s*)?['"](\.[^'"]+)['"]/gm

/** What comes with the first script: all that `main.tsx` leads to without a dynamic import. */
const first = new Set<string>()
const follow = (file: string) => {
  if (first.has(file) || !/\.tsx?$/.test(file)) return
  first.add(file)
  for (const [, to = ''] of read(file).matchAll(STATIC_IMPORT)) follow(normalize(join(dirname(file), to)))
}
follow('main.tsx')

/** The files of words that a list of texts names between braces: what the first texts hold, the others leave out. */
const namesIn = (file: string): readonly string[] => /\{([\w,]+)\}\.json/.exec(read(file))?.[1]?.split(',') ?? []
const FIRST_WORDS = namesIn('texts.en.ts')
const without = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

it('[V2] home and the first run load no Yjs, no keys and no documents', () => {
  expect(first.size).toBeGreaterThan(50)
  expect(
    [...first].filter((file) => /^(documents|sync|hub)\/|^seal\/(circle|keys|entry|sealedLog)/.test(file)),
  ).toEqual([])
  const packages = [...first].flatMap((file) =>
    [
      ...read(file).matchAll(
        /^import\s+(?!type\b)[^'"]*['"](yjs|y-[\w-]+|@noble\/(?:curves|hashes)|@hocuspocus)[^'"]*['"]/gm,
      ),
    ].map(([, name]) => `${file}: ${name}`),
  )
  expect(packages).toEqual([])
})

it('[V2] what comes with the first script says only the first words, or waits for the others', () => {
  expect(FIRST_WORDS).toContain('home')
  const wrong = [...first]
    .filter((file) => !/use?[mM]oreTexts\(/.test(read(file)) && file !== 'main.tsx')
    .flatMap((file) =>
      [...without(read(file)).matchAll(/\bt\(\s*['"`](\w+)\./g)]
        .filter(([, name = '']) => !FIRST_WORDS.includes(name))
        .map(([, name]) => `${file}: ${name}`),
    )
  expect(wrong).toEqual([])
})

it('both languages have the same first words, and the other words are all the others', () => {
  expect(namesIn('texts.fr.ts')).toEqual(FIRST_WORDS)
  const leftOut = namesIn('moreTexts.en.ts')
  // The components page is for building only.
  expect(leftOut.filter((name) => name !== 'gallery')).toEqual(FIRST_WORDS)
  expect(leftOut).toContain('gallery')
  expect(namesIn('moreTexts.fr.ts')).toEqual(leftOut)
})
