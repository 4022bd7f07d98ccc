import type * as Y from 'yjs'
import type { CheckPart } from '../method/visits.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type EmptyText, type NotFound, record } from './command.ts'
import { type CheckId, newId, type VisitId } from './ids.ts'
import { findRow } from './layout.ts'
import { createRow, deleteRow, placeAfter, restoreRow, setRow } from './rows.ts'

/** Adds to a list of the visit: to do, to see, to meet, to find out (S198). Everybody may. */
export function addCheck(
  doc: Y.Doc,
  author: Author,
  visit: VisitId,
  part: CheckPart,
  label: string,
): Result<CheckId, CommandError | NotFound | EmptyText> {
  if (!findRow(doc, 'visits', visit)) return fail({ type: 'notFound' })
  if (label.trim() === '') return fail({ type: 'emptyText' })
  return record(doc, () => {
    const id = newId<CheckId>()
    const order = placeAfter(doc, 'checks', undefined, (row) => row.get('visit') === visit)
    createRow(doc, author, 'checks', id, { visit, part, template: null, isDone: false, order }, { label })
    return ok(id)
  })
}

export const tickCheck = (doc: Y.Doc, author: Author, id: CheckId, isDone: boolean) =>
  setRow(doc, 'checks', id, { isDone, doneBy: isDone ? author.member : null })

export const deleteCheck = (doc: Y.Doc, author: Author, id: CheckId) => deleteRow(doc, author, 'checks', id)
export const restoreCheck = (doc: Y.Doc, author: Author, id: CheckId) => restoreRow(doc, author, 'checks', id)
