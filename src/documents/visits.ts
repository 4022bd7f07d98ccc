import type * as Y from 'yjs'
import type { SessionType } from '../method/remarks.ts'
import { mayPrepareVisits } from '../method/rights.ts'
import { type VisitTemplateId, visitTemplates } from '../method/visits.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type EmptyText, type NotAllowed, type NotFound, record } from './command.ts'
import { newId, type SessionId, type VisitId } from './ids.ts'
import { findRow } from './layout.ts'
import { orderBetween } from './order.ts'
import type { Session, VisitFields } from './readVisits.ts'
import { createRow, deleteRow, moveRow, placeAfter, restoreRow, setRow } from './rows.ts'

/**
 * Adds a visit with the sessions and lists of its template. Their texts stay in the template, in the reader's language,
 * until somebody writes their own (D2).
 */
export function addVisit(
  doc: Y.Doc,
  author: Author,
  input: Partial<VisitFields> & {
    readonly template: VisitTemplateId | null
    readonly title?: string
    readonly goal?: string
  },
): Result<VisitId, CommandError | NotAllowed> {
  if (!mayPrepareVisits(author.sides)) return fail({ type: 'notAllowed' })
  const template = input.template && visitTemplates[input.template]
  return record(doc, () => {
    const id = newId<VisitId>()
    const plain = {
      template: input.template,
      order: placeAfter(doc, 'visits'),
      place: input.place ?? template?.place ?? 'menteeCity',
      form: input.form ?? 'physical',
      days: input.days ?? template?.days ?? 2,
      dates: input.dates ?? '',
      ...(input.host && { host: input.host }),
    }
    createRow(doc, author, 'visits', id, plain, { title: input.title, goal: input.goal })
    if (template) addFromTemplate(doc, author, id, template.id)
    return ok(id)
  })
}

function addFromTemplate(doc: Y.Doc, author: Author, visit: VisitId, templateId: VisitTemplateId): void {
  const template = visitTemplates[templateId]
  let order: string | null = null
  for (const { id, type, minutes } of template.agenda) {
    order = orderBetween(order, null)
    createRow(doc, author, 'sessions', newId(), { visit, template: id, type, minutes, day: 1, start: '', order })
  }
  for (const part of ['before', 'after'] as const)
    for (const { id } of template[part]) {
      order = orderBetween(order, null)
      createRow(doc, author, 'checks', newId(), { visit, part, template: id, isDone: false, order })
    }
}

export function setVisit(
  doc: Y.Doc,
  author: Author,
  id: VisitId,
  fields: Partial<VisitFields>,
): Result<void, CommandError | NotAllowed | NotFound> {
  if (!mayPrepareVisits(author.sides)) return fail({ type: 'notAllowed' })
  return setRow(doc, 'visits', id, fields)
}

export const deleteVisit = (
  doc: Y.Doc,
  author: Author,
  id: VisitId,
): Result<void, CommandError | NotAllowed | NotFound> =>
  mayPrepareVisits(author.sides) ? deleteRow(doc, author, 'visits', id) : fail({ type: 'notAllowed' })

export const restoreVisit = (
  doc: Y.Doc,
  author: Author,
  id: VisitId,
): Result<void, CommandError | NotAllowed | NotFound> =>
  mayPrepareVisits(author.sides) ? restoreRow(doc, author, 'visits', id) : fail({ type: 'notAllowed' })

export type SessionInput = {
  readonly title: string
  readonly type: SessionType
  readonly minutes?: number
  readonly day?: number
  readonly start?: string
  /** Right after this session; null: first; absent: last. */
  readonly after?: SessionId | null
}

export function addSession(
  doc: Y.Doc,
  author: Author,
  visit: VisitId,
  input: SessionInput,
): Result<SessionId, CommandError | NotAllowed | NotFound | EmptyText> {
  if (!mayPrepareVisits(author.sides)) return fail({ type: 'notAllowed' })
  if (!findRow(doc, 'visits', visit)) return fail({ type: 'notFound' })
  if (input.title.trim() === '') return fail({ type: 'emptyText' })
  return record(doc, () => {
    const id = newId<SessionId>()
    const order = placeAfter(doc, 'sessions', input.after, (row) => row.get('visit') === visit)
    const { type, minutes = 60, day = 1, start = '', title } = input
    createRow(doc, author, 'sessions', id, { visit, template: null, type, minutes, day, start, order }, { title })
    return ok(id)
  })
}

export function setSession(
  doc: Y.Doc,
  author: Author,
  id: SessionId,
  fields: Partial<Pick<Session, 'type' | 'minutes' | 'day' | 'start'>>,
): Result<void, CommandError | NotAllowed | NotFound> {
  if (!mayPrepareVisits(author.sides)) return fail({ type: 'notAllowed' })
  return setRow(doc, 'sessions', id, fields)
}

export const moveSession = (
  doc: Y.Doc,
  author: Author,
  id: SessionId,
  after: SessionId | null,
): Result<void, CommandError | NotAllowed | NotFound> =>
  mayPrepareVisits(author.sides) ? moveRow(doc, author, 'sessions', id, after) : fail({ type: 'notAllowed' })

export const deleteSession = (
  doc: Y.Doc,
  author: Author,
  id: SessionId,
): Result<void, CommandError | NotAllowed | NotFound> =>
  mayPrepareVisits(author.sides) ? deleteRow(doc, author, 'sessions', id) : fail({ type: 'notAllowed' })

export const restoreSession = (
  doc: Y.Doc,
  author: Author,
  id: SessionId,
): Result<void, CommandError | NotAllowed | NotFound> =>
  mayPrepareVisits(author.sides) ? restoreRow(doc, author, 'sessions', id) : fail({ type: 'notAllowed' })
