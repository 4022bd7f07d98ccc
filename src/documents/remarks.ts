import type * as Y from 'yjs'
import { type CircleKind, isWider } from '../method/circles.ts'
import { isRemarkType, type RemarkType } from '../method/remarks.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, change, type EmptyText, isWritable, type NotFound, record } from './command.ts'
import { clearItem } from './erase.ts'
import { cellOf, newId, type RemarkId, type SessionId, type SheetId, type VisitId } from './ids.ts'
import { findRow, type Row, readText, rootMap } from './layout.ts'
import { LASTING } from './origins.ts'
import { asFlag, asTextOrNull } from './parse.ts'
import {
  type Cell,
  createRow,
  deleteRow,
  liveRows,
  type Plain,
  placeAfter,
  type RowBase,
  readBase,
  readCell,
  restoreRow,
  setRow,
} from './rows.ts'
import { readKind } from './schema.ts'
import { forgetUndo } from './undo.ts'
import { languageOf, setLanguage } from './values.ts'

/** What was said, in one circle: the document it is in says who can read it. */
export type Remark = RowBase<RemarkId> & {
  readonly text: Cell
  readonly type: RemarkType | null
  readonly sheet: SheetId | null
  readonly session: SessionId | null
  readonly visit: VisitId | null
  /** Shown as "name not shown" (D5, S57). */
  readonly hidesName: boolean
  /** Suggestions and plan rows made of it. */
  readonly became: readonly string[]
}

export const remarkText = (id: RemarkId) => cellOf(id, 'remark')

export type RemarkInput = {
  readonly text: string
  readonly type?: RemarkType | null
  readonly sheet?: SheetId | null
  readonly session?: SessionId | null
  readonly visit?: VisitId | null
  readonly hidesName?: boolean
}

/** Adds a remark to the circle whose document this is. A sheet in the same document without consent takes none (S56). */
export function addRemark(
  doc: Y.Doc,
  author: Author,
  input: RemarkInput,
): Result<RemarkId, CommandError | EmptyText | { readonly type: 'noConsent' }> {
  if (input.text.trim() === '') return fail({ type: 'emptyText' })
  if (input.sheet && findRow(doc, 'sheets', input.sheet)?.get('consent') === 'no') return fail({ type: 'noConsent' })
  return record(doc, () => {
    const id = newId<RemarkId>()
    const { type = null, sheet = null, session = null, visit = null, hidesName = false } = input
    const order = placeAfter(doc, 'remarks')
    createRow(doc, author, 'remarks', id, { type, sheet, session, visit, hidesName, order }, { remark: input.text })
    return ok(id)
  })
}

export const setRemarkType = (doc: Y.Doc, _author: Author, id: RemarkId, type: RemarkType | null) =>
  setRow(doc, 'remarks', id, { type })

export const hideName = (doc: Y.Doc, _author: Author, id: RemarkId, hidesName: boolean) =>
  setRow(doc, 'remarks', id, { hidesName })

/** Notes that a suggestion or a plan row was made of the remark: seen by whoever can read the remark. */
export function linkRemark(
  doc: Y.Doc,
  _author: Author,
  id: RemarkId,
  became: string,
): Result<void, CommandError | NotFound> {
  return change(doc, () => {
    const row = findRow(doc, 'remarks', id)
    if (!row) return fail({ type: 'notFound' })
    // A key each, so that two links made apart are both kept.
    row.set(`became:${became}`, true)
    return ok(undefined)
  })
}

export const deleteRemark = (doc: Y.Doc, author: Author, id: RemarkId) => deleteRow(doc, author, 'remarks', id)
export const restoreRemark = (doc: Y.Doc, author: Author, id: RemarkId) => restoreRow(doc, author, 'remarks', id)

export type Move = {
  readonly id: RemarkId
  /** Fewer people can read it now; those who could may have kept a copy (L10): say so. */
  readonly copiesMayExist: boolean
  /** The document that it left must begin a new generation soon (D3). */
  readonly mustRotate: boolean
}

/**
 * Puts a remark into another circle under the same id: created there first, then erased here, so that a crash between
 * the two leaves one too many and never one too few. Ask before widening (S54).
 */
export function moveRemark(
  from: Y.Doc,
  to: Y.Doc,
  author: Author,
  id: RemarkId,
): Result<Move, CommandError | NotFound | { readonly type: 'sameCircle' }> {
  const row = findRow(from, 'remarks', id)
  const target = readKind(to)
  const source = readKind(from)
  if (!row || !target || !source) return fail({ type: 'notFound' })
  if (from === to) return fail({ type: 'sameCircle' })
  if (!isWritable(from)) return fail({ type: 'newerSchema' })
  const copied = copyRemark(from, to, author, row, id)
  if (!copied.ok) return copied
  forgetUndo(from)
  from.transact(() => {
    clearItem(from, 'remarks', id)
    rootMap(from, 'values').set(`moved:${id}`, target)
  }, LASTING)
  return ok({ id, copiesMayExist: isWider(source, target), mustRotate: true })
}

function copyRemark(
  from: Y.Doc,
  to: Y.Doc,
  mover: Author,
  row: Row,
  id: RemarkId,
): Result<void, CommandError | NotFound> {
  const remark = readRemark(from, id)
  if (!remark) return fail({ type: 'notFound' })
  const { by, language, at, text } = remark
  const order = placeAfter(to, 'remarks')
  const plain = { ...(row.toJSON() as Record<string, Plain>), order, movedBy: mover.member }
  return record(to, () => {
    rootMap(to, 'values').delete(`moved:${id}`)
    createRow(to, { member: by, language, now: at, sides: [] }, 'remarks', id, plain, { remark: text.text })
    if (text.language) setLanguage(to, remarkText(id), languageOf(from, remarkText(id)))
    return ok(undefined)
  })
}

export const readRemarks = (doc: Y.Doc): readonly Remark[] =>
  liveRows(doc, 'remarks').map(([id, row]) => toRemark(doc, id, row))

export function readRemark(doc: Y.Doc, id: string): Remark | null {
  const row = findRow(doc, 'remarks', id)
  return row && toRemark(doc, id, row)
}

function toRemark(doc: Y.Doc, id: string, row: Row): Remark {
  const type = row.get('type')
  return {
    ...readBase<RemarkId>(id, row),
    text: readCell(doc, id, 'remark'),
    type: isRemarkType(type) ? type : null,
    sheet: asTextOrNull(row.get('sheet')) as SheetId | null,
    session: asTextOrNull(row.get('session')) as SessionId | null,
    visit: asTextOrNull(row.get('visit')) as VisitId | null,
    hidesName: asFlag(row.get('hidesName')),
    became: [...row.keys()].flatMap((key) => (key.startsWith('became:') ? [key.slice('became:'.length)] : [])),
  }
}

export type Stray = { readonly id: RemarkId; readonly text: string; readonly movedTo: CircleKind }

/**
 * Words that somebody added here to a remark while somebody else was moving it away: shown, so that they can be taken
 * along. What was erased for good is not among them.
 */
export function readStrays(doc: Y.Doc): readonly Stray[] {
  return [...rootMap(doc, 'values').entries()].flatMap(([key, circle]) => {
    if (!key.startsWith('moved:') || findRow(doc, 'remarks', key.slice('moved:'.length))) return []
    const id = key.slice('moved:'.length) as RemarkId
    const text = readText(doc, remarkText(id))
    return text.trim() === '' ? [] : [{ id, text, movedTo: circle as CircleKind }]
  })
}
