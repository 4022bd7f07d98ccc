import { useMemo } from 'react'
import type { Meeting } from '../../documents/meetings.ts'
import type { PlanRow } from '../../documents/readPlan.ts'
import type { Visit } from '../../documents/readVisits.ts'
import { parseDay, parsePeriod } from '../../method/forms/days.ts'
import type { Language } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useItems } from '../workspace.ts'
import type { CalendarItem, Understood } from './calendarItems.ts'

type VisitItem = Omit<Visit, 'sessions' | 'checks'>

/** What was understood of a date; null for plain words. */
export function understand(when: string, language: Language): Understood | null {
  const day = parseDay(when, language)
  if ('day' in day) return { from: day.day }
  const period = parsePeriod(when, language)
  return 'from' in period ? period : null
}

/** Visits, meetings and dates of the plan, as far as this device may read them (S68). */
export function useCalendar(): readonly CalendarItem[] {
  const { t, language } = useTexts()
  const { programme, group } = useCircles()
  const visits = useItems<VisitItem>(programme, 'visits')
  const meetings = useItems<Meeting>(programme, 'meetings')
  const rows = useItems<PlanRow>(group, 'plan')
  return useMemo(
    () => [
      ...(visits ?? []).map((visit): CalendarItem => {
        const title = visit.title.text || t(`method.visit.${visit.template ?? 'visit1'}.title`)
        return {
          ...{
            id: visit.id,
            kind: 'visit',
            title,
            lang: visit.title.language || language,
            when: visit.dates,
            start: '',
          },
          ...{ minutes: null, days: visit.days, place: '', understood: understand(visit.dates, language) },
        }
      }),
      ...(meetings ?? []).map(
        ({ id, title, when, start, minutes, place }): CalendarItem => ({
          ...{ id, kind: 'meeting', title: title.text, lang: title.language, when, start, minutes, days: 1, place },
          understood: understand(when, language),
        }),
      ),
      ...(rows ?? [])
        .filter(({ cells }) => cells.timetable.text.trim() !== '')
        .map(
          ({ id, cells }): CalendarItem => ({
            ...{ id, kind: 'deadline', title: cells.what.text, lang: cells.what.language, when: cells.timetable.text },
            ...{ start: '', minutes: null, days: 1, place: '' },
            understood: understand(cells.timetable.text, language),
          }),
        ),
    ],
    [visits, meetings, rows, t, language],
  )
}
