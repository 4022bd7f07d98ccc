import { describe, expect, it } from 'vitest'
import { calendarFile } from '../../../src/features/calendar/calendarFile.ts'
import { byMonth, type CalendarItem, timeOf } from '../../../src/features/calendar/calendarItems.ts'

const item = (id: string, from: string | null, rest: Partial<CalendarItem> = {}): CalendarItem => ({
  ...{ id, kind: 'meeting', title: id, lang: 'en', when: from ?? 'in spring', start: '', minutes: 60, days: 1 },
  ...{ place: '', understood: from === null ? null : { from } },
  ...rest,
})

describe('[S68] the calendar', () => {
  it('goes by month and time, and keeps apart what names no date', () => {
    const { months, undated } = byMonth([
      item('c', '2026-04-02'),
      item('words', null),
      item('b', '2026-03-12', { start: '14:00' }),
      item('a', '2026-03-12', { start: '09:00' }),
      item('month', '2026-03'),
    ])
    expect(months.map(({ month, items }) => [month, items.map(({ id }) => id)])).toEqual([
      ['2026-03', ['month', 'a', 'b']],
      ['2026-04', ['c']],
    ])
    expect(undated.map(({ id }) => id)).toEqual(['words'])
  })

  it.each([
    ['14:00', { hour: 14, minute: 0 }],
    ['14 h 30', { hour: 14, minute: 30 }],
    ['9h', { hour: 9, minute: 0 }],
    ['9.15', { hour: 9, minute: 15 }],
    ['after lunch', null],
    ['25:00', null],
    ['', null],
  ])('reads the time %j', (start, time) => expect(timeOf(start)).toEqual(time))

  it('is given away as a file of what has a day: times as they are at the place, days whole, no notes', async () => {
    const file = await calendarFile(
      [
        item('call', '2026-03-12', {
          start: '14:00',
          minutes: 15,
          title: 'First call; both teams',
          place: 'Town hall',
        }),
        item('visit', '2026-12-31', { kind: 'visit', minutes: null, days: 2 }),
        item('range', '2026-05-04', { minutes: null, understood: { from: '2026-05-04', to: '2026-05-06' } }),
        item('month', '2026-03'),
        item('words', null),
      ],
      'Passerelle',
    )
    const text = await file.text()
    expect(file.type).toBe('text/calendar')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect(text).toMatch(/DTSTART:20260312T140000\r?\n/)
    expect(text).toContain('DURATION:PT15M')
    expect(text).toContain('SUMMARY:First call\\; both teams')
    expect(text).toContain('LOCATION:Town hall')
    expect(text).toContain('DTSTART;VALUE=DATE:20261231')
    expect(text).toContain('DTEND;VALUE=DATE:20270102')
    expect(text).toContain('DTEND;VALUE=DATE:20260507')
  })
})
