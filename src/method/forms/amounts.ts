export type FormLanguage = 'fr' | 'en'

export type Amount =
  | { readonly number: number; readonly currency?: string; readonly isApproximate?: true }
  /** Not a figure, or one that could be read in two ways: kept as it was written, never refused. */
  | { readonly words: string }

const APPROXIMATE =
  /^(?:env(?:iron|\.)|à peu près|presque|about|approx(?:imately|\.)?|around|roughly|some|circa|ca?\.|±|~|≈)\s*/iu
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:€|euros?|eur)$/i, 'EUR'],
  [/^(?:£|gbp|pounds?)$/i, 'GBP'],
  [/^(?:chf|francs? suisses?|swiss francs?)$/i, 'CHF'],
  [/^(?:us\$|\$|usd|dollars?)$/i, 'USD'],
]
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|mille|thousand)$/i, 1e3],
  [/^(?:m|mio|mln|millions?)$/i, 1e6],
  [/^(?:md|mds|mrd|bn|milliards?|billion|billions)$/i, 1e9],
]
const SPACE = /[\s\u00a0\u202f\u2009'’]/g

/**
 * Reads a figure in French or English notation: "12 345,6", "12,345.6", "1.2 M", "env. 3 000 €", "12 %". A single point
 * or comma before three digits may mean two things ("12.345"), except an English comma: such a figure stays words.
 */
export function parseAmount(text: string, language: FormLanguage): Amount {
  const words = text.trim()
  const isApproximate = APPROXIMATE.test(words)
  const bare = words.replace(APPROXIMATE, '').replace(/\s*%$/, '')
  const [, before = '', digits = '', after = ''] =
    /^([^\d+\-−.,]*)([+\-−]?[\d.,\s\u00a0\u202f\u2009'’]*\d)(\D*)$/u.exec(bare) ?? []
  const number = toNumber(digits, language)
  const said = meaningOf(`${before} ${after}`, language)
  if (number === null || !said) return { words }
  const { factor, currency } = said
  return {
    number: Number((number * factor).toPrecision(15)),
    ...(currency && { currency }),
    ...(isApproximate && { isApproximate }),
  }
}

/** What stands around the digits: a multiplier and a currency, each at most once; null if anything else does. */
function meaningOf(around: string, language: FormLanguage): { factor: number; currency: string | null } | null {
  let factor: number | null = null
  let currency: string | null = null
  // "20 k€", "3 millions d’euros".
  const plain = around
    .replace(/(?<=\s)(?:d[e’']|of)\s*(?=\p{L})/giu, '')
    .replace(/[€£$]/g, ' $& ')
    .replace(/us \$/i, 'us$')
    .trim()
  for (const word of plain === '' ? [] : plain.split(/[\s\u00a0\u202f]+/u)) {
    const code = CURRENCIES.find(([pattern]) => pattern.test(word))?.[1]
    const times = MULTIPLIERS.find(([pattern]) => pattern.test(word))?.[1]
    // A French billion is a thousand English ones.
    if (language === 'fr' && /^billions?$/i.test(word)) return null
    if (code && currency === null) currency = code
    else if (times && factor === null) factor = times
    else return null
  }
  return { factor: factor ?? 1, currency }
}

const GROUPED = { ',': /^\d{1,3}(?:,\d{3})+$/, '.': /^\d{1,3}(?:\.\d{3})+$/ } as const

function toNumber(written: string, language: FormLanguage): number | null {
  const sign = /^[-−]/.test(written) ? -1 : 1
  const unsigned = written.replace(/^[+\-−]/, '').trim()
  if (unsigned.search(SPACE) >= 0 && !/^\d{1,3}(?:[\s\u00a0\u202f\u2009'’]\d{3})+(?:[.,]\d+)?$/u.test(unsigned))
    return null
  const isSpaced = unsigned.search(SPACE) >= 0
  const digits = unsigned.replace(SPACE, '')
  const [points, commas] = [count(digits, '.'), count(digits, ',')]
  const read =
    isSpaced || points + commas === 0 ? digits.replace(',', '.') : oneReading(digits, points, commas, language)
  const number = read === null || !/^\d+(?:\.\d+)?$/.test(read) ? Number.NaN : Number(read)
  return Number.isFinite(number) ? sign * number + 0 : null
}

/** With a point or comma in it: the digits with a decimal point, or null where two readings are possible, or none. */
function oneReading(digits: string, points: number, commas: number, language: FormLanguage): string | null {
  if (points > 0 && commas > 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
    const [whole = '', rest = ''] = [
      digits.slice(0, digits.lastIndexOf(decimal)),
      digits.slice(digits.lastIndexOf(decimal) + 1),
    ]
    const group = decimal === '.' ? ',' : '.'
    return GROUPED[group].test(whole) ? `${whole.replaceAll(group, '')}.${rest}` : null
  }
  const separator = points > 0 ? '.' : ','
  if (points + commas > 1) return GROUPED[separator].test(digits) ? digits.replaceAll(separator, '') : null
  if (!GROUPED[separator].test(digits) || digits.startsWith('0')) return digits.replace(',', '.')
  return separator === ',' && language === 'en' ? digits.replace(',', '') : null
}

const count = (text: string, sign: string): number => text.split(sign).length - 1
