import { describe, expect, it } from 'vitest'
import { mayPrint, usualReaders } from '../../../src/features/forms/print/printable.ts'
import { withParts } from '../../../src/features/forms/structure/parts.ts'
import { momentWords } from '../../../src/features/momentWords.ts'
import { loadForm } from '../../../src/method/forms/catalog.ts'
import type { Field } from '../../../src/method/forms/types.ts'
import { cleanPaste, linesOfList } from '../../../src/ui/text/cleanPaste.ts'

describe('words from a word processor', () => {
  it.each([
    ['a\r\nb\rc\vd', 'a\nb\nc\nd'],
    ['\u2022\tone\n\uf0b7\ttwo\n1.\tthree', '- one\n- two\n- three'],
    ['soft\u00adhyphen\ufeff and\u200bmore', 'softhyphen andmore'],
    ['a\n\n\n\n\nb  ', 'a\n\nb'],
    ['1. kept, no tab\n- dash', '1. kept, no tab\n- dash'],
    ['e\u0301te\u0301', 'été'],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanPaste(raw)).toBe(clean)
  })
  it('lines of a list are its items', () => {
    expect(linesOfList('•\tone\n\n-  two\nthree')).toEqual(['one', 'two', 'three'])
  })
})

describe('[S52] what may stand on paper', () => {
  const field = { id: 'x', type: 'text' } as Field
  const sensitive = { ...field, sensitive: true } as const
  const options = { what: 'filled', readers: 'programme', withSensitive: false } as const
  it.each([
    ['me', false],
    ['team', false],
    ['programme', true],
    ['group', true],
  ] as const)('an answer of %s for all teams: %s', (home, may) => {
    expect(mayPrint(field, home, options)).toBe(may)
  })
  it('sensitive answers only if chosen, and never for wider readers', () => {
    expect(mayPrint(sensitive, 'programme', options)).toBe(false)
    expect(mayPrint(sensitive, 'programme', { ...options, withSensitive: true })).toBe(true)
    expect(mayPrint(sensitive, 'team', { ...options, withSensitive: true })).toBe(false)
  })
  it('in a programme a form is printed for the programme unless told otherwise', async () => {
    const form = await loadForm('needsAnalysis')
    expect(usualReaders(form, 'programme', ['me', 'team', 'programme', 'group'])).toBe('programme')
    expect(usualReaders(form, 'dossier', ['me', 'team'])).toBe('team')
  })
})

describe('values', () => {
  it('a part that is undefined or empty goes', () => {
    expect(withParts({ number: 3, year: 2024 }, { number: undefined, source: '' })).toEqual({ year: 2024 })
  })
  it.each([
    ['2026', '2026', '2026'],
    ['2026-03', 'March 2026', 'mars 2026'],
    ['2026-03-12', '12 March 2026', '12 mars 2026'],
    ['spring', 'spring', 'spring'],
  ])('%s reads %s, %s', (iso, en, fr) => {
    expect([momentWords(iso, 'en'), momentWords(iso, 'fr')]).toEqual([en, fr])
  })
})
