import type * as Y from 'yjs'
import { isStage, type StageId } from '../method/path.ts'
import { VISIT_FORMS, type VisitForm } from '../method/visits.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type EmptyText, type NotAllowed, type NotFound, record } from './command.ts'
import { type MeetingId, newId } from './ids.ts'
import { findRow, type Row } from './layout.ts'
import { asNumber, asText, oneOf } from './parse.ts'
import {
  type Cell,
  createRow,
  deleteRow,
  liveRows,
  placeAfter,
  type RowBase,
  readBase,
  readCell,
  restoreRow,
  setRow,
} from './rows.ts'

export type MeetingFields = {
  /** As typed, plain words too: "12 March 2026", "after the budget vote". */
  readonly when: string
  /** "14:00", "after lunch". */
  readonly start: string
  readonly minutes: number
  readonly form: VisitForm
  readonly place: string
  readonly stage: StageId | ''
}

/** A meeting of any size, a short talk included (S63, S270), in the `programme` circle. */
export type Meeting = RowBase<MeetingId> &
  MeetingFields & {
    readonly title: Cell
    readonly people: Cell
    readonly notes: Cell
    readonly decisions: Cell
    readonly next: Cell
  }

/** Texts of a meeting, written together. */
export const MEETING_TEXTS = ['people', 'notes', 'decisions', 'next'] as const

type Refused = CommandError | NotAllowed | NotFound
const asForm = oneOf(VISIT_FORMS)

/** Whoever takes part in the programme may note a meeting. */
const mayMeet = ({ sides }: Author): boolean => sides.length > 0

export function addMeeting(
  doc: Y.Doc,
  author: Author,
  { title, ...fields }: Partial<MeetingFields> & { readonly title: string },
): Result<MeetingId, CommandError | NotAllowed | EmptyText> {
  if (!mayMeet(author)) return fail({ type: 'notAllowed' })
  if (title.trim() === '') return fail({ type: 'emptyText' })
  return record(doc, () => {
    const id = newId<MeetingId>()
    const plain = { when: '', start: '', minutes: 60, form: 'physical', place: '', stage: '', ...fields }
    createRow(doc, author, 'meetings', id, { ...plain, order: placeAfter(doc, 'meetings') }, { title: title.trim() })
    return ok(id)
  })
}

export const setMeeting = (
  doc: Y.Doc,
  author: Author,
  id: MeetingId,
  fields: Partial<MeetingFields>,
): Result<void, Refused> => (mayMeet(author) ? setRow(doc, 'meetings', id, fields) : fail({ type: 'notAllowed' }))

export const deleteMeeting = (doc: Y.Doc, author: Author, id: MeetingId): Result<void, Refused> =>
  mayMeet(author) ? deleteRow(doc, author, 'meetings', id) : fail({ type: 'notAllowed' })

export const restoreMeeting = (doc: Y.Doc, author: Author, id: MeetingId): Result<void, Refused> =>
  mayMeet(author) ? restoreRow(doc, author, 'meetings', id) : fail({ type: 'notAllowed' })

export const readMeetings = (doc: Y.Doc): readonly Meeting[] =>
  liveRows(doc, 'meetings').map(([id, row]) => toMeeting(doc, id, row))

export function readMeeting(doc: Y.Doc, id: string): Meeting | null {
  const row = findRow(doc, 'meetings', id)
  return row && toMeeting(doc, id, row)
}

export const toMeeting = (doc: Y.Doc, id: string, row: Row): Meeting => {
  const stage = row.get('stage')
  return {
    ...readBase<MeetingId>(id, row),
    when: asText(row.get('when')),
    start: asText(row.get('start')),
    minutes: asNumber(row.get('minutes')),
    form: asForm(row.get('form')) ?? 'physical',
    place: asText(row.get('place')),
    stage: isStage(stage) ? stage : '',
    title: readCell(doc, id, 'title'),
    people: readCell(doc, id, 'people'),
    notes: readCell(doc, id, 'notes'),
    decisions: readCell(doc, id, 'decisions'),
    next: readCell(doc, id, 'next'),
  }
}
