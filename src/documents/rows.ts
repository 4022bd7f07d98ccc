import * as Y from 'yjs'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, change, type NotFound } from './command.ts'
import { isContested, recordEdit } from './edits.ts'
import { cellOf, type MemberId } from './ids.ts'
import { allRows, findRow, type List, type Row, readText, rootMap, rootRows, rootText } from './layout.ts'
import { byOrder, orderAfter, orderOf } from './order.ts'
import { asNumber, asNumberOrNull, asText, asTextOrNull } from './parse.ts'
import { replaceAll } from './text.ts'
import { languageOf, markLanguage } from './values.ts'

export type RowList = List | 'suggestions'
export type Plain = string | number | boolean | null | readonly string[] | { readonly [key: string]: Plain }

/** What every row says about itself. */
export type RowBase<I extends string = string> = {
  readonly id: I
  readonly by: MemberId
  readonly language: string
  /** ms, the author's clock: for display only (D5). */
  readonly at: number
  readonly order: string
  readonly deletedBy: MemberId | null
  readonly deletedAt: number | null
}

/** One text as it is shown: empty texts are in no language. */
export type Cell = { readonly text: string; readonly language: string; readonly isContested: boolean }

/** Inside `record`: makes a row whole, with its texts and a first edit of each, so that later ones have seen it. */
export function createRow(
  doc: Y.Doc,
  author: Author,
  list: RowList,
  id: string,
  plain: Readonly<Record<string, Plain>>,
  texts: Readonly<Record<string, string | undefined>> = {},
): void {
  const row = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(plain)) row.set(key, value)
  row.set('by', author.member)
  row.set('language', author.language)
  row.set('at', author.now)
  if (list === 'suggestions') rootMap(doc, list).set(id, row)
  else rootRows(doc, list).set(id, row)
  for (const [column, text] of Object.entries(texts)) if (text) writeCell(doc, author, id, column, text)
}

/** Makes a cell read `text` and records the edit. */
export function writeCell(doc: Y.Doc, author: Author, id: string, column: string, text: string): void {
  const cell = cellOf(id, column)
  replaceAll(rootText(doc, cell), text)
  markLanguage(doc, cell, author.language)
  recordEdit(doc, author, { text: cell })
}

/** Rewrites a cell from what it says now, which may be more than was last drawn. */
export function rewriteCell(
  doc: Y.Doc,
  author: Author,
  id: string,
  column: string,
  change: (before: string) => string,
): void {
  writeCell(doc, author, id, column, change(readText(doc, cellOf(id, column))))
}

export function readBase<I extends string>(id: string, row: Row): RowBase<I> {
  return {
    id: id as I,
    by: asText(row.get('by')) as MemberId,
    language: asText(row.get('language')),
    at: asNumber(row.get('at')),
    order: orderOf(row),
    deletedBy: asTextOrNull(row.get('deletedBy')) as MemberId | null,
    deletedAt: asNumberOrNull(row.get('deletedAt')),
  }
}

export function readCell(doc: Y.Doc, id: string, column: string): Cell {
  const cell = cellOf(id, column)
  const text = readText(doc, cell)
  return { text, language: text && languageOf(doc, cell), isContested: isContested(doc, { text: cell }) }
}

const isDeleted = (row: Row): boolean => asTextOrNull(row.get('deletedBy')) !== null

/** Rows that are not marked as deleted, in order. */
export function liveRows(doc: Y.Doc, list: RowList): readonly (readonly [string, Row])[] {
  return allRows(doc, list)
    .filter(([, row]) => !isDeleted(row))
    .toSorted(([a, rowA], [b, rowB]) => byOrder({ id: a, order: orderOf(rowA) }, { id: b, order: orderOf(rowB) }))
}

/** An order key right after another row of the list (null: first; absent: last); `within` narrows to a part of it. */
export function placeAfter(
  doc: Y.Doc,
  list: RowList,
  after?: string | null,
  within: (row: Row) => boolean = () => true,
) {
  const rows = allRows(doc, list).filter(([, row]) => within(row))
  return orderAfter(
    rows.map(([id, row]) => ({ id, order: orderOf(row) })),
    after,
  )
}

/** Changes plain values of a row; a value that is `undefined` stays as it is. */
export function setRow(
  doc: Y.Doc,
  list: RowList,
  id: string,
  values: Readonly<Record<string, Plain | undefined>>,
): Result<void, CommandError | NotFound> {
  return change(doc, () => {
    const row = findRow(doc, list, id)
    if (!row) return fail({ type: 'notFound' })
    for (const [key, value] of Object.entries(values)) if (value !== undefined) row.set(key, value)
    return ok(undefined)
  })
}

/** Marks a row as deleted; it can be brought back by `restoreRow` or by undo (D3). */
export const deleteRow = (doc: Y.Doc, author: Author, list: RowList, id: string) =>
  setRow(doc, list, id, { deletedBy: author.member, deletedAt: author.now })

export const restoreRow = (doc: Y.Doc, _author: Author, list: RowList, id: string) =>
  setRow(doc, list, id, { deletedBy: null, deletedAt: null })

export const moveRow = (doc: Y.Doc, _author: Author, list: RowList, id: string, after: string | null) =>
  setRow(doc, list, id, { order: placeAfter(doc, list, after, (row) => row !== findRow(doc, list, id)) })
