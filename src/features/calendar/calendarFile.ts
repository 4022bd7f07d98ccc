import type { EventAttributes } from 'ics'
import { type CalendarItem, hasDay, timeOf } from './calendarItems.ts'

/**
 * An iCalendar file (RFC 5545) of everything that has a day. Times are those of the place: no time zone is written, so
 * that a calendar shows them as they are. Titles and places only: notes and decisions never leave the app this way.
 */
export async function calendarFile(items: readonly CalendarItem[], name: string): Promise<Blob> {
  const { createEvents } = await import('ics')
  const { value, error } = createEvents(items.filter(hasDay).map(toEvent), { calName: name, productId: 'passerelle' })
  if (error || !value) throw error ?? new Error('no calendar was made')
  return new Blob([value], { type: 'text/calendar' })
}

function toEvent({ id, title, place, understood, start, minutes, days }: CalendarItem): EventAttributes {
  const common = {
    uid: `${id}@passerelle`,
    title,
    ...(place && { location: place }),
    startOutputType: 'local' as const,
  }
  const day = dayOf(understood?.from ?? '')
  const time = timeOf(start)
  if (time && minutes !== null)
    return { ...common, start: [...day, time.hour, time.minute], startInputType: 'local', duration: { minutes } }
  const last = understood?.to && understood.to.length >= 10 ? dayOf(understood.to) : day
  return { ...common, start: day, end: dayAfter(last, understood?.to ? 1 : Math.max(1, days)) }
}

const dayOf = (iso: string): [number, number, number] => [
  Number(iso.slice(0, 4)),
  Number(iso.slice(5, 7)),
  Number(iso.slice(8, 10)),
]

const dayAfter = ([year, month, day]: [number, number, number], days: number): [number, number, number] => {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}
