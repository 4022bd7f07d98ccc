import type * as Y from 'yjs'
import { PLAN_COLUMNS, type PlanColumn } from '../method/plan.ts'
import { maySettle, mayWritePlan } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type EmptyText, type NotAllowed, type NotFound, record } from './command.ts'
import { settle } from './edits.ts'
import { cellOf, type MemberId, newId, type RowId, type VersionId } from './ids.ts'
import { findRow, rootMap } from './layout.ts'
import { LASTING } from './origins.ts'
import { asFields, asNumber, asText } from './parse.ts'
import { isOwnRow } from './planCities.ts'
import { createRow, liveRows, placeAfter, readCell, setRow } from './rows.ts'

export type VersionRow = { readonly id: RowId; readonly cells: Readonly<Record<PlanColumn, string>> }

/** The plan as it was, under a name (D9): never edited. */
export type Version = {
  readonly id: VersionId
  readonly label: string
  readonly by: MemberId
  readonly at: number
  readonly rows: readonly VersionRow[]
  /** Rows that were erased for good since. */
  readonly redacted: number
}

/** Keeps the plan as it stands. */
export function saveVersion(
  doc: Y.Doc,
  author: Author,
  label: string,
): Result<VersionId, CommandError | NotAllowed | EmptyText> {
  if (!mayWritePlan(author.sides)) return fail({ type: 'notAllowed' })
  if (label.trim() === '') return fail({ type: 'emptyText' })
  return record(doc, () => {
    const id = newId<VersionId>()
    rootMap(doc, 'versions').set(id, { label, by: author.member, at: author.now, rows: rowsNow(doc), redacted: 0 })
    return ok(id)
  })
}

/** The plan as it stands, as a version keeps it. */
export const rowsNow = (doc: Y.Doc): VersionRow[] =>
  liveRows(doc, 'plan').map(([id]) => ({
    id: id as RowId,
    cells: Object.fromEntries(
      PLAN_COLUMNS.map((column) => [column, readCell(doc, id, column).text]),
    ) as VersionRow['cells'],
  }))

/** Versions, the oldest first. */
export const readVersions = (doc: Y.Doc): readonly Version[] =>
  [...rootMap(doc, 'versions').entries()]
    .map(([id, raw]) => toVersion(id, raw))
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

/** One of them; null where there is none of that id. */
export function readVersion(doc: Y.Doc, id: string): Version | null {
  const raw = rootMap(doc, 'versions').get(id)
  return raw === undefined ? null : toVersion(id, raw)
}

function toVersion(id: string, raw: unknown): Version {
  const fields = asFields(raw)
  return {
    id: id as VersionId,
    label: asText(fields.label),
    by: asText(fields.by) as MemberId,
    at: asNumber(fields.at),
    rows: Array.isArray(fields.rows) ? fields.rows.map(toVersionRow) : [],
    redacted: asNumber(fields.redacted),
  }
}

function toVersionRow(raw: unknown): VersionRow {
  const fields = asFields(raw)
  const cells = asFields(fields.cells)
  return {
    id: asText(fields.id) as RowId,
    cells: Object.fromEntries(PLAN_COLUMNS.map((column) => [column, asText(cells[column])])) as Record<
      PlanColumn,
      string
    >,
  }
}

/**
 * Brings a version back as new edits: cells read as they did, rows deleted since return, later rows stay; among equal
 * cities, those of one's own city alone (S266).
 */
export function restoreVersion(
  doc: Y.Doc,
  author: Author,
  id: VersionId,
): Result<void, CommandError | NotAllowed | NotFound> {
  if (!maySettle(author.sides)) return fail({ type: 'notAllowed' })
  const raw = rootMap(doc, 'versions').get(id)
  if (raw === undefined) return fail({ type: 'notFound' })
  for (const { id: row, cells } of toVersion(id, raw).rows) {
    if (!isOwnRow(doc, author, row)) continue
    const back = bringBack(doc, author, row, cells)
    if (!back.ok) return back
  }
  return ok(undefined)
}

function bringBack(
  doc: Y.Doc,
  author: Author,
  id: RowId,
  cells: VersionRow['cells'],
): Result<void, CommandError | NotFound> {
  if (!findRow(doc, 'plan', id))
    return record(doc, () => {
      const plain = { order: placeAfter(doc, 'plan'), state: 'draft', ...(author.city && { city: author.city }) }
      createRow(doc, author, 'plan', id, plain, cells)
      return ok(undefined)
    })
  for (const column of PLAN_COLUMNS) {
    const text = cellOf(id, column)
    if (readCell(doc, id, column).text !== cells[column]) settle(doc, author, { text }, cells[column])
  }
  return setRow(doc, 'plan', id, { deletedBy: null, deletedAt: null })
}

/** Inside an erasure: takes what versions quote of the erased rows out of them (D3). */
export function redactVersions(doc: Y.Doc, ids: readonly string[]): void {
  doc.transact(() => {
    const versions = rootMap(doc, 'versions')
    for (const [id, raw] of [...versions.entries()]) {
      const { rows, redacted } = toVersion(id, raw)
      const left = rows.filter((row) => !ids.includes(row.id))
      if (left.length < rows.length)
        versions.set(id, { ...asFields(raw), rows: left, redacted: redacted + rows.length - left.length })
    }
  }, LASTING)
}
