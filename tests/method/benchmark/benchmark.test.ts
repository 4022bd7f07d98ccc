import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cityOf, marksOf } from '../../../src/method/benchmark/profile.ts'
import { REFERENCE_TOOLS } from '../../../src/method/benchmark/reference.ts'
import { BENCHMARK_THEMES, EXAMPLE_ADDRESSES, factorTemplate } from '../../../src/method/benchmark/themes.ts'
import { THEMES } from '../../../src/method/programme.ts'

type Entries = Readonly<Record<string, { readonly label?: string; readonly help?: string }>>
const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T
const words = (language: string) => read<Entries>(`locales/${language}/forms/benchmark.json`)
const factors = BENCHMARK_THEMES.flatMap((theme) => theme.factors)

describe('the library of themes', () => {
  it('[S141] holds the four themes, each of four factors with a reason, questions and measures', () => {
    expect(BENCHMARK_THEMES.map(({ id }) => id)).toEqual(THEMES)
    for (const theme of BENCHMARK_THEMES) expect([theme.id, theme.factors.length]).toEqual([theme.id, 4])
    for (const { id, questions, measures } of factors)
      expect([id, questions.length > 0, measures.length > 0]).toEqual([id, true, true])
    expect(factors.filter(({ origin }) => origin === 'seed').map(({ id }) => id)).toEqual(['kf.lang.volunteering'])
  })

  it.each(['en', 'fr'])(
    '[S139] %s: every factor has a name and a reason, and the plan calls it the same',
    (language) => {
      const texts = words(language)
      const named = read<{ keyFactor: unknown }>(`locales/${language}/method.json`).keyFactor
      const titleOf = (id: string) =>
        id.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], named) as { title: string }
      for (const { id } of factors) {
        expect([id, texts[`template/${id}`]?.label]).toEqual([id, titleOf(id).title])
        expect([id, (texts[`template/${id}`]?.help ?? '').length > 10]).toEqual([id, true])
      }
    },
  )

  it('[S121] every tool and example has an address that can be opened', () => {
    for (const url of [...REFERENCE_TOOLS.map((tool) => tool.url), ...Object.values(EXAMPLE_ADDRESSES)])
      expect(URL.canParse(url)).toBe(true)
    const examples = factors.flatMap((factor) => factor.examples)
    expect(Object.keys(EXAMPLE_ADDRESSES).filter((id) => !examples.includes(id))).toEqual([])
  })

  it('an id that no library holds is no template', () => {
    expect(factorTemplate('kf.of.a.newer.app')).toBeNull()
  })
})

describe('the profile', () => {
  const answer = (city: 'menteeCity' | 'mentorCity', presence: 'present' | 'partly' | 'absent' | null) => ({
    city,
    presence,
  })

  it('[S130] [S136] is a mark per question in the order of the questions, never a figure', () => {
    const questions = [
      { answers: [answer('menteeCity', 'absent'), answer('mentorCity', 'present')] },
      { answers: [] },
      { answers: [answer('menteeCity', null)] },
    ]
    expect(marksOf(questions, 'menteeCity')).toEqual(['absent', 'open', 'open'])
    expect(marksOf(questions, 'mentorCity')).toEqual(['present', 'open', 'open'])
  })

  it('two who answered apart show as different, two of one mind as one', () => {
    const two = (...presences: readonly ('present' | 'partly')[]) =>
      marksOf([{ answers: presences.map((presence) => answer('menteeCity', presence)) }], 'menteeCity')
    expect(two('present', 'partly')).toEqual(['differs'])
    expect(two('present', 'present')).toEqual(['present'])
  })

  it('somebody speaks for their own city; facilitation says for which', () => {
    expect(cityOf(['menteeAssociation', 'politician'])).toBe('menteeCity')
    expect(cityOf(['mentorCity'])).toBe('mentorCity')
    expect([cityOf(['facilitator']), cityOf(['menteeCity', 'mentorCity'])]).toEqual([null, null])
  })
})
