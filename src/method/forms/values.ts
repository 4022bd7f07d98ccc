import type { Field } from './types.ts'

/**
 * What an answer holds beside its words: plain JSON in the document. One shape for all types, so that changing a field's
 * type later loses nothing.
 */
export type FieldValue = {
  readonly words?: string
  readonly number?: number
  /** ISO 4217 code. */
  readonly currency?: string
  readonly year?: number
  readonly source?: string
  /** ISO: a day, month or year (`2026-03-12`, `2026-03`, `2026`), or with a time (`2026-03-12T09:30`). */
  readonly from?: string
  readonly to?: string
  readonly options?: readonly string[]
  readonly other?: string
  readonly yes?: boolean
  readonly comment?: string
  /** What a link, person, organisation or attachment points to. */
  readonly ids?: readonly string[]
  readonly url?: string
  readonly unknown?: true
  readonly nameHidden?: true
  readonly isApproximate?: true
}

/** Nothing said: no key, or only empty ones. `yes: false` and `number: 0` are answers. */
export function isEmptyValue(value: FieldValue | null | undefined): boolean {
  if (!value) return true
  return Object.values(value).every(
    (part) => part === undefined || part === '' || (Array.isArray(part) && !part.length),
  )
}

type Parser = (raw: unknown) => unknown

const MAX_TEXT = 10_000
const text: Parser = (raw) => (typeof raw === 'string' && raw.length <= MAX_TEXT ? raw : undefined)
/** A zero has no sign: JSON knows none. */
const number: Parser = (raw) => (typeof raw === 'number' && Number.isFinite(raw) ? raw + 0 : undefined)
const isId = (raw: unknown): raw is string => typeof raw === 'string' && /^\S{1,100}$/.test(raw)
const mark: Parser = (raw) => (raw === true ? true : undefined)
const moment: Parser = (raw) => (typeof raw === 'string' && isMoment(raw) ? raw : undefined)
const year: Parser = (raw) => (Number.isInteger(raw) && Number(raw) > 0 && Number(raw) < 10_000 ? raw : undefined)
const currency: Parser = (raw) => (typeof raw === 'string' && /^[A-Z]{3}$/.test(raw) ? raw : undefined)
const ids: Parser = (raw) =>
  Array.isArray(raw) && raw.length <= 500 && raw.every(isId) ? [...new Set(raw)] : undefined
const url: Parser = (raw) =>
  typeof raw === 'string' && /^(?:https?:\/\/|mailto:)\S+$/i.test(raw) && raw.length <= 2000 ? raw : undefined

const PARSERS: Readonly<Record<keyof FieldValue, Parser>> = {
  words: text,
  number,
  currency,
  year,
  source: text,
  from: moment,
  to: moment,
  options: ids,
  other: text,
  yes: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  comment: text,
  ids,
  url,
  unknown: mark,
  nameHidden: mark,
  isApproximate: mark,
}

/**
 * A value as this app understands it: a document is written by other devices, perhaps by newer or broken apps (L10).
 * Parts that are not what they should be are left out; those of another type and options that this app does not know
 * stay, as the next edit would take them from those who know them. Null if nothing is left.
 */
export function isValueOf(field: Pick<Field, 'type'>, value: unknown): FieldValue | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const parts = Object.entries(PARSERS).flatMap(([key, parse]) => {
    const part = Object.hasOwn(value, key) ? parse((value as Record<string, unknown>)[key]) : undefined
    return part === undefined ? [] : [[key, part] as const]
  })
  const parsed = Object.fromEntries(parts) as FieldValue
  if (isEmptyValue(parsed)) return null
  return field.type === 'choice' && (parsed.options?.length ?? 0) > 1 ? { ...parsed, options: firstOf(parsed) } : parsed
}

const firstOf = ({ options = [] }: FieldValue): readonly string[] => options.slice(0, 1)

const MOMENT = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/

/** Whether a text is an ISO year, month, day or minute that exists in the calendar. */
export function isMoment(iso: string): boolean {
  const [, year, month = '01', day = '01', hour = '00', minute = '00'] = MOMENT.exec(iso) ?? []
  if (year === undefined || Number(hour) > 23 || Number(minute) > 59) return false
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

/** Part of a whole in percent, rounded to a tenth; null where it says nothing. */
export function sharePercent(part: number | undefined, whole: number | undefined): number | null {
  if (part === undefined || whole === undefined || whole <= 0 || part < 0) return null
  const percent = Math.round((part / whole) * 1000) / 10
  return Number.isFinite(percent) ? percent : null
}

/** What a percentage of a whole comes to, in whole units; null where it says nothing. */
export function amountOfShare(percent: number | undefined, whole: number | undefined): number | null {
  if (percent === undefined || whole === undefined || whole <= 0 || percent < 0) return null
  const amount = Math.round((whole * percent) / 100)
  return Number.isFinite(amount) ? amount : null
}
