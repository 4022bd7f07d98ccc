import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmount } from '../../../src/method/forms/amounts.ts'
import { parseDay, parsePeriod } from '../../../src/method/forms/days.ts'
import { amountOfShare, isEmptyValue, isMoment, isValueOf, sharePercent } from '../../../src/method/forms/values.ts'
import { formatNumber } from '../../../src/ui/formats.ts'

describe('[S378] figures in French or English notation', () => {
  it.each([
    ['12 345,6', { number: 12345.6 }],
    ['12\u202f345,6', { number: 12345.6 }],
    ['12,345.6', { number: 12345.6 }],
    ['12.345,6', { number: 12345.6 }],
    ['1.2 M', { number: 1_200_000 }],
    ['1,25 M€', { number: 1_250_000, currency: 'EUR' }],
    ['20 k€', { number: 20_000, currency: 'EUR' }],
    ['env. 3 000', { number: 3000, isApproximate: true }],
    ['about £3,000.50', { number: 3000.5, currency: 'GBP', isApproximate: true }],
    ['~ 40', { number: 40, isApproximate: true }],
    ['3 millions d’euros', { number: 3_000_000, currency: 'EUR' }],
    ["10'000 CHF", { number: 10_000, currency: 'CHF' }],
    ['12 %', { number: 12 }],
    ['12,5', { number: 12.5 }],
    ['0,125', { number: 0.125 }],
    ['1.234.567', { number: 1_234_567 }],
    ['-5', { number: -5 }],
  ])('%s', (text, read) => {
    for (const language of ['fr', 'en'] as const) expect(parseAmount(text, language)).toEqual(read)
  })

  it.each([
    '12.345',
    'a dozen',
    'env. dix',
    '1 à 2',
    '12 34',
    '1,2,3',
    '3 000 EUR 2',
    '1.2.3',
    'à voir',
    '',
    '2026-03-12',
  ])('"%s" stays words, nothing is refused', (text) => {
    for (const language of ['fr', 'en'] as const) expect(parseAmount(text, language)).toEqual({ words: text })
  })

  it('a comma before three digits is a thousand in English and may be either in French', () => {
    expect(parseAmount('12,345', 'en')).toEqual({ number: 12345 })
    expect(parseAmount('12,345', 'fr')).toEqual({ words: '12,345' })
    expect(parseAmount('2 billion', 'en')).toEqual({ number: 2e9 })
    expect(parseAmount('2 billion', 'fr')).toEqual({ words: '2 billion' })
  })

  it('whatever the app shows it reads back, whatever is typed it keeps', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('fr', 'en'), (cents, language) => {
        const number = cents / 100
        expect(parseAmount(formatNumber(number, language), language)).toEqual({ number })
      }),
    )
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('fr', 'en'), (text, language) => {
        const read = parseAmount(text, language)
        expect('number' in read ? Number.isFinite(read.number) : read.words === text.trim()).toBe(true)
      }),
    )
  })
})

describe('dates and periods', () => {
  it.each([
    ['12/03/2026', '2026-03-12'],
    ['12.3.26', '2026-03-12'],
    ['mars 2026', '2026-03'],
    ['1er mars 2026', '2026-03-01'],
    ['le 3 déc. 2026', '2026-12-03'],
    ['August 2026', '2026-08'],
    ['Août 2026', '2026-08'],
    ['March 12, 2026', '2026-03-12'],
    ['12th of March 2026', '2026-03-12'],
    ['03/2026', '2026-03'],
    ['2026', '2026'],
    ['2026-03-12', '2026-03-12'],
  ])('%s', (text, day) => {
    for (const language of ['fr', 'en'] as const) expect(parseDay(text, language)).toEqual({ day })
  })

  it.each(['31/02/2026', '13/13/2026', 'spring, after the budget vote', 'mars', '2026-13-01', ''])(
    '"%s" stays words',
    (text) => expect(parseDay(text, 'fr')).toEqual({ words: text }),
  )

  it.each([
    ['12/03/2026 – 14/03/2026', '2026-03-12', '2026-03-14'],
    ['du 12 au 14 mars 2026', '2026-03-12', '2026-03-14'],
    ['12–14 mars 2026', '2026-03-12', '2026-03-14'],
    ['mars à juin 2026', '2026-03', '2026-06'],
    ['from 3 March to 5 April 2026', '2026-03-03', '2026-04-05'],
    ['12/03 – 14/03/2026', '2026-03-12', '2026-03-14'],
  ])('%s', (text, from, to) => expect(parsePeriod(text, 'fr')).toEqual({ from, to }))

  it('periods in plain words are kept', () => {
    expect(parsePeriod('spring to autumn', 'en')).toEqual({ words: 'spring to autumn' })
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [day, period] = [parseDay(text, 'en'), parsePeriod(text, 'en')]
        expect('day' in day ? isMoment(day.day) : day.words === text.trim()).toBe(true)
        expect('from' in period ? isMoment(period.from) && isMoment(period.to) : true).toBe(true)
      }),
    )
  })
})

describe('[L10] values written by others', () => {
  const text = { type: 'text' } as const
  it('what is not a value is none, parts that are wrong are left out', () => {
    for (const raw of [null, undefined, 'x', 3, [], {}, { number: '3' }, { other: '' }, { options: [] }])
      expect(isValueOf(text, raw)).toBeNull()
    expect(isValueOf(text, { number: Number.NaN, yes: false, from: '2026-02-31', to: '2026-02', evil: 1 })).toEqual({
      yes: false,
      to: '2026-02',
    })
    expect(isValueOf(text, { url: 'javascript:alert(1)', currency: 'euro', year: 1.5, ids: ['a', 'a'] })).toEqual({
      ids: ['a'],
    })
    expect(isValueOf({ type: 'choice' }, { options: ['one', 'two'] })).toEqual({ options: ['one'] })
  })

  it('options of a newer app stay', () => {
    expect(isValueOf({ type: 'multiChoice' }, { options: ['housing', 'space'] })).toEqual({
      options: ['housing', 'space'],
    })
  })

  it('parsing anything never throws, gives JSON and changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.dictionary(fc.constantFrom('number', 'words', 'options', 'from', 'yes', 'ids'), fc.anything()),
        (anything, parts) => {
          for (const raw of [anything, parts]) {
            const value = isValueOf(text, raw)
            expect(isValueOf(text, value)).toEqual(value)
            expect(JSON.parse(JSON.stringify(value))).toEqual(value)
          }
        },
      ),
    )
  })

  it('a zero has no sign, as what was parsed is kept as JSON', () => {
    expect(isValueOf(text, { number: -0 })).toEqual({ number: 0 })
  })

  it('"no" and zero are answers', () => {
    expect(isEmptyValue({ yes: false })).toBe(false)
    expect(isEmptyValue({ number: 0 })).toBe(false)
    expect(isEmptyValue({ words: '', options: [] })).toBe(true)
  })
})

it('[S91] [S92] a share is calculated where both figures say something', () => {
  expect(sharePercent(12_345, 98_765)).toBe(12.5)
  expect([sharePercent(1, 0), sharePercent(undefined, 5), sharePercent(-1, 5)]).toEqual([null, null, null])
})

it('[S92] a share and the whole tell the amount', () => {
  expect(amountOfShare(1.5, 20_000_000)).toBe(300_000)
  expect([amountOfShare(undefined, 5), amountOfShare(3, 0), amountOfShare(-1, 5)]).toEqual([null, null, null])
})
