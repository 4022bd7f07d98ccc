import type { Session } from '../../documents/readVisits.ts'

export type AgendaDay = { readonly day: number; readonly sessions: readonly Session[] }

/** Sessions of one visit by day; inside a day the order that people gave them. */
export function agendaDays(sessions: readonly Session[]): readonly AgendaDay[] {
  const days = [...new Set(sessions.map(({ day }) => Math.max(1, day)))].toSorted((a, b) => a - b)
  return days.map((day) => ({ day, sessions: sessions.filter((session) => Math.max(1, session.day) === day) }))
}

/** The id after which an item stands once it has moved one place within `items`; undefined where it cannot. */
export function placeOfMove<Id extends string>(
  items: readonly { readonly id: Id }[],
  id: Id,
  step: 'up' | 'down',
): Id | null | undefined {
  const at = items.findIndex((item) => item.id === id)
  if (at < 0) return undefined
  if (step === 'down') return items[at + 1]?.id
  return at === 0 ? undefined : (items[at - 2]?.id ?? null)
}
