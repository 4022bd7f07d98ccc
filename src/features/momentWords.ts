import type { Language } from '../ui/formats.ts'

/** "12 March 2026", "March 2026", "2026", "12 March 2026, 09:30" of an ISO moment; what is none stays as it is. */
export function momentWords(iso: string, language: Language): string {
  const [, year, month, day, hour, minute] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/.exec(iso) ?? []
  if (!year) return iso
  if (!month) return year
  const date = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)),
  )
  return formatter(language, day !== undefined, hour !== undefined).format(date)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, hasDay: boolean, hasTime: boolean): Intl.DateTimeFormat {
  const key = `${language}${hasDay}${hasTime}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', {
    ...{ timeZone: 'UTC', year: 'numeric', month: 'long' },
    ...(hasDay && { day: 'numeric' }),
    ...(hasTime && { hour: '2-digit', minute: '2-digit' }),
  })
  formatters.set(key, made)
  return made
}
