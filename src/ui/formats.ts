/** Languages of the interface; what people write may be in any. */
export type Language = 'fr' | 'en'

// British English, as in the texts: day before month.
const locale = (language: Language) => (language === 'en' ? 'en-GB' : 'fr-FR')
const DAY_MS = 86_400_000

// Making a formatter takes milliseconds on a tablet, using one microseconds.
const dateFormats = new Map<string, Intl.DateTimeFormat>()
const dateFormat = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options)
  const known = dateFormats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale(language), options)
  dateFormats.set(key, made)
  return made
}

export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(locale(language)).format(value)

export const formatDate = (ms: number, language: Language): string =>
  dateFormat(language, { dateStyle: 'long' }).format(ms)

export const formatTime = (ms: number, language: Language): string =>
  dateFormat(language, { timeStyle: 'short' }).format(ms)

/** "14:02" on the day itself, "20 Nov, 14:02" before. `now` in ms. */
export function formatMoment(ms: number, language: Language, now: number): string {
  const isToday = now - ms < DAY_MS && new Date(now).getDate() === new Date(ms).getDate()
  if (isToday) return formatTime(ms, language)
  const options = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const
  return dateFormat(language, options).format(ms)
}

/** "120 KB", "3.4 MB": decimal units, as tablets show them. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, divisor] =
    bytes < 1e6
      ? (['kilobyte', 1e3] as const)
      : bytes < 1e9
        ? (['megabyte', 1e6] as const)
        : (['gigabyte', 1e9] as const)
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: bytes < 1e6 ? 0 : 1 } as const
  return new Intl.NumberFormat(locale(language), options).format(bytes / divisor)
}

/** "a, b and c". */
export const formatList = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(words)
