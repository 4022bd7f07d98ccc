/** A moment that was understood: ISO day, month or year, or a day with a time. */
export type Understood = { readonly from: string; readonly to?: string | undefined }

/** One entry of the calendar; `when` is as somebody wrote it. */
export type CalendarItem = {
  readonly id: string
  readonly kind: 'visit' | 'meeting' | 'deadline'
  readonly title: string
  readonly lang: string
  readonly when: string
  readonly start: string
  readonly minutes: number | null
  readonly days: number
  readonly place: string
  /** Null where the words name no date. */
  readonly understood: Understood | null
}

export type Month = { readonly month: string; readonly items: readonly CalendarItem[] }

/** What has a date by month, earliest first; what has none yet, in its own order. */
export function byMonth(items: readonly CalendarItem[]): {
  readonly months: readonly Month[]
  readonly undated: readonly CalendarItem[]
} {
  const dated = items.flatMap((item) => (item.understood ? [{ item, from: item.understood.from }] : []))
  const months = new Map<string, CalendarItem[]>()
  for (const { item, from } of dated.toSorted(
    (a, b) => compare(a.from, b.from) || compare(a.item.start, b.item.start),
  )) {
    const month = from.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), item])
  }
  return {
    months: [...months].map(([month, inMonth]) => ({ month, items: inMonth })),
    undated: items.filter(({ understood }) => !understood),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const TIME = /^\s*(\d{1,2})\s*(?:[:.h]\s*(\d{2})?)?\s*$/i

/** A time of day as people write it ("14:00", "14 h 30", "9h"); null for plain words. */
export function timeOf(start: string): { readonly hour: number; readonly minute: number } | null {
  const [, hour, minute = '0'] = TIME.exec(start) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return { hour: Number(hour), minute: Number(minute) }
}

/** Whether a calendar can hold it: a whole day at least, not only a month or year. */
export const hasDay = ({ understood }: CalendarItem): boolean => (understood?.from.length ?? 0) >= 10
