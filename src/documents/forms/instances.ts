import type * as Y from 'yjs'
import { type FormId, isFormId } from '../../method/forms/types.ts'
import { fail, ok, type Result } from '../../result.ts'
import { type Author, type CommandError, type NotFound, record } from '../command.ts'
import { type FormInstanceId, newId } from '../ids.ts'
import { findRow, type Row } from '../layout.ts'
import { asNumber, asText } from '../parse.ts'
import { createRow, deleteRow, liveRows, placeAfter, type RowBase, readBase, restoreRow, setRow } from '../rows.ts'

/** The version of the templates that instances are started with: ids never change, so it is for display only. */
const TEMPLATE = 1

/** A form that somebody has begun. The same row stands in every circle that holds some of its answers. */
export type FormInstance = RowBase<FormInstanceId> & {
  readonly form: FormId
  /** Whom or what it is about, in plain words: a city, a practice, a conversation. May be empty. */
  readonly subject: string
  readonly template: number
}

/** Begins a form in the circle whose document this is. */
export function startForm(
  doc: Y.Doc,
  author: Author,
  input: { readonly form: FormId; readonly subject: string },
): Result<FormInstanceId, CommandError> {
  return record(doc, () => {
    const id = newId<FormInstanceId>()
    const plain = { form: input.form, subject: input.subject, template: TEMPLATE, order: placeAfter(doc, 'forms') }
    createRow(doc, author, 'forms', id, plain)
    return ok(id)
  })
}

/** Makes sure that another circle knows the form, before answers are put there. The row says who began it, and when. */
export function ensureForm(doc: Y.Doc, _author: Author, instance: FormInstance): Result<void, CommandError> {
  if (findRow(doc, 'forms', instance.id)) return ok(undefined)
  return record(doc, () => {
    const { id, form, subject, template, order, by, language, at } = instance
    createRow(doc, { member: by, language, now: at, sides: [] }, 'forms', id, { form, subject, template, order })
    return ok(undefined)
  })
}

export const setSubject = (
  doc: Y.Doc,
  _author: Author,
  id: FormInstanceId,
  subject: string,
): Result<void, CommandError | NotFound> => setRow(doc, 'forms', id, { subject })

/** Marks a form as deleted in this circle; `eraseForm` is for good. */
export const deleteForm = (doc: Y.Doc, author: Author, id: FormInstanceId) => deleteRow(doc, author, 'forms', id)
export const restoreForm = (doc: Y.Doc, author: Author, id: FormInstanceId) => restoreRow(doc, author, 'forms', id)

/** Forms begun in this circle, in order. Those of a newer app are left alone. */
export const readForms = (doc: Y.Doc): readonly FormInstance[] =>
  liveRows(doc, 'forms').flatMap(([id, row]) => toInstance(id, row) ?? [])

/** One form, deleted or not; null if the circle does not hold it. */
export function readForm(doc: Y.Doc, id: string): FormInstance | null {
  const row = findRow(doc, 'forms', id)
  return row && toInstance(id, row)
}

function toInstance(id: string, row: Row): FormInstance | null {
  const form = row.get('form')
  if (!isFormId(form)) return null
  const base = readBase<FormInstanceId>(id, row)
  return { ...base, form, subject: asText(row.get('subject')), template: asNumber(row.get('template')) }
}

/** For commands that need it to be there. */
export const needForm = (doc: Y.Doc, id: string): Result<FormInstance, NotFound> => {
  const instance = readForm(doc, id)
  return instance ? ok(instance) : fail({ type: 'notFound' })
}
