import type * as Y from 'yjs'
import { isSessionType, type SessionType } from '../method/remarks.ts'
import {
  CHECK_PARTS,
  type CheckPart,
  VISIT_FORMS,
  VISIT_PLACES,
  VISIT_TEMPLATES,
  type VisitForm,
  type VisitPlace,
  type VisitTemplateId,
} from '../method/visits.ts'
import type { CheckId, CityId, MemberId, SessionId, VisitId } from './ids.ts'
import type { Row } from './layout.ts'
import { asFlag, asNumber, asText, asTextOrNull, oneOf } from './parse.ts'
import { type Cell, liveRows, type RowBase, readBase, readCell } from './rows.ts'

export type Session = RowBase<SessionId> & {
  readonly visit: VisitId
  /** Agenda item of the template, whose texts show until somebody writes others; null: one's own. */
  readonly template: string | null
  readonly type: SessionType
  readonly minutes: number
  /** Day of the visit, from 1. */
  readonly day: number
  /** Plain words or a time: "14:00", "after lunch". */
  readonly start: string
  readonly title: Cell
  readonly notes: Cell
}

/** An entry of one of a visit's lists. */
export type Check = RowBase<CheckId> & {
  readonly visit: VisitId
  readonly part: CheckPart
  readonly template: string | null
  readonly label: Cell
  readonly isDone: boolean
  readonly doneBy: MemberId | null
}

export type VisitFields = {
  readonly place: VisitPlace
  /** Which of several equal cities it is in (S266); '' or absent elsewhere. */
  readonly host?: CityId | ''
  readonly form: VisitForm
  readonly days: number
  /** Plain words are welcome: "spring, after the budget vote". */
  readonly dates: string
}

export type Visit = RowBase<VisitId> &
  VisitFields & {
    readonly template: VisitTemplateId | null
    readonly title: Cell
    readonly goal: Cell
    readonly sessions: readonly Session[]
    readonly checks: readonly Check[]
  }

/** Visits in order, each with its sessions and lists in order. */
export function readVisits(doc: Y.Doc): readonly Visit[] {
  const sessions = liveRows(doc, 'sessions').map(([id, row]) => toSession(doc, id, row))
  const checks = liveRows(doc, 'checks').map(([id, row]) => toCheck(doc, id, row))
  return liveRows(doc, 'visits').map(([id, row]) => ({
    ...toVisit(doc, id, row),
    sessions: sessions.filter(({ visit }) => visit === id).toSorted((a, b) => a.day - b.day),
    checks: checks.filter(({ visit }) => visit === id),
  }))
}

const place = oneOf(VISIT_PLACES)
const form = oneOf(VISIT_FORMS)
const template = oneOf(VISIT_TEMPLATES)
const part = oneOf(CHECK_PARTS)

const hostOf = (row: Row): Pick<VisitFields, 'host'> => {
  const host = asText(row.get('host')) as CityId
  return host ? { host } : {}
}

export const toVisit = (doc: Y.Doc, id: string, row: Row): Omit<Visit, 'sessions' | 'checks'> => ({
  ...hostOf(row),
  ...readBase<VisitId>(id, row),
  template: template(row.get('template')),
  place: place(row.get('place')) ?? 'other',
  form: form(row.get('form')) ?? 'physical',
  days: asNumber(row.get('days')),
  dates: asText(row.get('dates')),
  title: readCell(doc, id, 'title'),
  goal: readCell(doc, id, 'goal'),
})

export function toSession(doc: Y.Doc, id: string, row: Row): Session {
  const type = row.get('type')
  return {
    ...readBase<SessionId>(id, row),
    visit: asText(row.get('visit')) as VisitId,
    template: asTextOrNull(row.get('template')),
    type: isSessionType(type) ? type : 'social',
    minutes: asNumber(row.get('minutes')),
    day: asNumber(row.get('day')),
    start: asText(row.get('start')),
    title: readCell(doc, id, 'title'),
    notes: readCell(doc, id, 'notes'),
  }
}

export const toCheck = (doc: Y.Doc, id: string, row: Row): Check => ({
  ...readBase<CheckId>(id, row),
  visit: asText(row.get('visit')) as VisitId,
  part: part(row.get('part')) ?? 'question',
  template: asTextOrNull(row.get('template')),
  label: readCell(doc, id, 'label'),
  isDone: asFlag(row.get('isDone')),
  doneBy: asTextOrNull(row.get('doneBy')) as MemberId | null,
})
