import type { FormLanguage } from './amounts.ts'
import { isMoment } from './values.ts'

/** `day`: an ISO day, month (`2026-03`) or year (`2026`), as precise as what was written. */
export type DayRead = { readonly day: string } | { readonly words: string }
export type PeriodRead = { readonly from: string; readonly to: string } | { readonly words: string }

const MONTHS: readonly RegExp[] = [
  /^jan(?:v|vier|uary)?\.?$/,
  /^f(?:ev|eb)(?:r|rier|ruary)?\.?$/,
  /^mar(?:s|ch)?\.?$/,
  /^a(?:vr|pr)(?:il)?\.?$/,
  /^ma[iy]$/,
  /^ju(?:in|n|ne)\.?$/,
  /^jui?l(?:let|y)?\.?$/,
  /^a(?:out|ug|ugust)\.?$/,
  /^sept?(?:embre|ember)?\.?$/,
  /^oct(?:obre|ober)?\.?$/,
  /^nov(?:embre|ember)?\.?$/,
  /^dec(?:embre|ember)?\.?$/,
]
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const monthOf = (word: string): number => MONTHS.findIndex((pattern) => pattern.test(plain(word))) + 1
const two = (value: number): string => String(value).padStart(2, '0')

/**
 * Reads a date: "12/03/2026" with the day first in both languages, "12.3.26", "12 mars 2026", "1er mars 2026",
 * "March 12, 2026", "mars 2026", "03/2026", "2026", ISO. Whatever else it is stays words: "spring, after the budget vote".
 */
export function parseDay(text: string, _language: FormLanguage): DayRead {
  const words = text.trim()
  const day = read(words.replace(/[\u00a0\u202f]/g, ' ').replace(/^(?:le|on|en|in)\s+/i, ''))
  return day && isMoment(day) ? { day } : { words }
}

function read(text: string): string | null {
  const iso = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.exec(text)?.[0]
  if (iso) return iso
  const [, day, month, year] = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d\d)$/.exec(text) ?? []
  if (day && month && year) return join(yearOf(year), Number(month), Number(day))
  const [, inMonth, ofYear] = /^(\d{1,2})\s?[/.]\s?(\d{4})$/.exec(text) ?? []
  return inMonth && ofYear ? join(ofYear, Number(inMonth)) : named(text)
}

/** With the month as a word, in French or English, whichever the interface speaks. */
function named(text: string): string | null {
  const [, day, month = '', year] =
    /^(?:(\d{1,2})(?:er|st|nd|rd|th)?\.?\s+(?:of\s+)?)?(\p{L}+\.?),?\s+(\d{4})$/iu.exec(text) ?? []
  if (year && monthOf(month)) return join(year, monthOf(month), day ? Number(day) : undefined)
  const [, first = '', then, last] = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(\d{4})$/iu.exec(text) ?? []
  return last && monthOf(first) ? join(last, monthOf(first), Number(then)) : null
}

const join = (year: string, month: number, day?: number): string =>
  `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`

const yearOf = (year: string): string => (year.length === 2 ? `20${year}` : year)

/** Reads a period: "12/03/2026 – 14/03/2026", "du 12 au 14 mars 2026", "March to June 2026"; else words. */
export function parsePeriod(text: string, language: FormLanguage): PeriodRead {
  const words = text.trim()
  const bare = words.replace(/^(?:du|de|d[’']|from)\s*/i, '')
  const [first = '', last = '', more] = bare.split(/\s+(?:–|—|-|→|au|à|a|to|until|jusqu[’']à)\s+|\s*[–—→]\s*/iu)
  const to = parseDay(last, language)
  if (more !== undefined || !('day' in to)) return { words }
  const from = fillIn(first, last)
    .map((full) => parseDay(full, language))
    .find((read) => 'day' in read)
  return from && 'day' in from ? { from: from.day, to: to.day } : { words }
}

/** "12" and "14 mars 2026" mean the same month; "mars" and "juin 2026" the same year. */
function fillIn(first: string, last: string): readonly string[] {
  const parts = last.split(/(?<=[\s/.])/)
  return [
    first,
    ...parts.map(
      (_, at) => `${first}${/\d$|\p{L}$/u.test(first) && /[/.]/.test(last) ? '/' : ' '}${parts.slice(at).join('')}`,
    ),
  ]
}
