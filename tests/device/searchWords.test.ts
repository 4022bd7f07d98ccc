import { describe, expect, it } from 'vitest'
import { markAll, markBest } from '../../src/device/search/passages.ts'
import { createTextIndex } from '../../src/device/search/textIndex.ts'
import { stemOf, wordsIn } from '../../src/device/search/words.ts'

const wordsOf = (text: string) => wordsIn(text).map(({ plain }) => plain)
const indexOf = (texts: Readonly<Record<string, string>>) => {
  const index = createTextIndex()
  for (const [key, body] of Object.entries(texts)) index.put({ key, title: '', body })
  return index
}
const keys = (index: ReturnType<typeof createTextIndex>, asked: string) =>
  index
    .find(asked)
    .matches.map(({ key }) => key)
    .toSorted()

describe('words', () => {
  it('are the same whatever their accents, capitals and ligatures', () => {
    expect(wordsOf('ÉTÉ œuvre Straße ĀĢENSKALNS')).toEqual(['ete', 'oeuvre', 'strasse', 'agenskalns'])
    expect(wordsOf('لِلْمُهَاجِرِينَ')).toEqual(wordsOf('للمهاجرين'))
  })
  it('lose what French elides and English appends, with either apostrophe', () => {
    expect(wordsOf("l'association d’action qu’elle jusqu'au")).toEqual(['association', 'action', 'elle', 'au'])
    expect(wordsOf('the mentor’s city, aujourd’hui')).toEqual(['the', 'mentor', 'city', 'aujourd', 'hui'])
  })
  it.each([
    ['cities', 'city'],
    ['locaux', 'local'],
    ['réseaux', 'réseau'],
    ['parties', 'partie'],
    ['mentorées', 'mentorée'],
    ['associations', 'association'],
  ])('%s is %s', (plural, singular) => {
    const [many, one] = [plural, singular].map((word) => stemOf(wordsOf(word)[0] ?? ''))
    expect(many).toBe(one)
  })
})

describe('the index', () => {
  it('finds by the beginning of a word while it is typed, and needs every word', () => {
    const index = indexOf({ a: 'The language café opens late', b: 'Language courses in the evening', c: 'A café' })
    expect(keys(index, 'lang')).toEqual(['a', 'b'])
    expect(keys(index, 'lang CAFE')).toEqual(['a'])
    expect(keys(index, 'cafe dancing')).toEqual([])
  })
  it('says so when only something nearly like it is written, and not otherwise', () => {
    const index = indexOf({ a: 'volunteers', b: 'bénévoles' })
    expect(index.find('volonteers')).toMatchObject({ isNearly: true, matches: [{ key: 'a' }] })
    expect(index.find('benevole')).toMatchObject({ isNearly: false, matches: [{ key: 'b' }] })
    expect(keys(index, 'xylophone')).toEqual([])
  })
  it.each([
    'RSL',
    'rsl',
    'GSL',
    'réseaux de soutien locaux',
    'groupes locaux de soutien',
    'groupe de soutien local',
    'local support group',
    'URBACT local group',
  ])('[S354] “%s” finds the local support group in both languages', (asked) => {
    const index = indexOf({
      fr: 'Le groupe de soutien local se réunit',
      en: 'The local support group meets',
      short: 'Le RSL se réunit',
      other: 'A group of mentors',
    })
    expect(keys(index, asked)).toEqual(['en', 'fr', 'short'])
  })
  it('[S351] a study visit is a mentoring visit, in both languages', () => {
    const index = indexOf({ study: 'the study visit', mentoring: 'la visite de mentorat', none: 'the visitor' })
    expect(keys(index, 'visite d’étude')).toEqual(['mentoring', 'study'])
    expect(keys(index, 'mentoring visit')).toEqual(['mentoring', 'study'])
  })
  it('[S137] a benchmark is a référentiel, an action plan a plan d’action, within a longer question too', () => {
    const index = indexOf({
      a: 'le référentiel sur la langue',
      b: 'Le plan d’action de la ville',
      c: 'The action plan',
    })
    expect(keys(index, 'benchmark')).toEqual(['a'])
    expect(keys(index, 'action plan')).toEqual(['b', 'c'])
    expect(keys(index, "ville plan d'action")).toEqual(['b'])
  })
  it('puts the words themselves before other names for them', () => {
    const index = indexOf({ a: 'le référentiel', b: 'the benchmark' })
    expect(index.find('benchmark').matches.map(({ key }) => key)).toEqual(['b', 'a'])
  })
  it('asks nothing for nothing, and small words only on their own', () => {
    const index = indexOf({ a: 'une demande de la ville', b: 'le bus' })
    for (const asked of ['', '  ', '!?', '’']) expect(keys(index, asked)).toEqual([])
    expect(keys(index, 'de')).toEqual(['a'])
    expect(keys(index, 'la ville de')).toEqual(['a'])
  })
  it('forgets what is dropped or rewritten, word for word', () => {
    const index = indexOf({ a: 'confidential sentence', b: 'kept' })
    index.put({ key: 'a', title: '', body: 'other words' })
    expect([keys(index, 'confidential'), keys(index, 'other')]).toEqual([[], ['a']])
    index.drop('a')
    expect([keys(index, 'other'), index.size()]).toEqual([[], 1])
  })
})

describe('passages', () => {
  const shown = (passage: ReturnType<typeof markBest>) =>
    passage?.parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')
  it('mark the words as they are written', () => {
    const stems = new Set(['cafe', 'citi'])
    expect(shown(markAll({ text: 'Cafés of the city, l’été' }, stems))).toBe('[Cafés] of the [city], l’été')
  })
  it('are cut to where the words stand, whole words only', () => {
    const text = `${'one two three '.repeat(40)}the volunteers met ${'four five six '.repeat(40)}`
    const cut = shown(markBest([{ text: 'elsewhere' }, { text, language: 'en' }], new Set(['volunteer']))) ?? ''
    expect(cut).toMatch(/^…(?:one |two |three )+the \[volunteers\] met .*…$/)
    expect(cut.length).toBeLessThan(200)
  })
  it('show nothing where nothing was found', () => {
    expect(markBest([{ text: 'elsewhere' }], new Set(['volunteer']))).toBeNull()
  })
})
