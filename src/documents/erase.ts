import type * as Y from 'yjs'
import { maySettle } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, isWritable, type NotAllowed } from './command.ts'
import { clearAnswers, holdsValues } from './forms/clear.ts'
import { redactFormVersions } from './forms/redact.ts'
import type { RemarkId, SheetId } from './ids.ts'
import { allRows, listOf, rootMap, rootRows } from './layout.ts'
import { withdrawOrigins } from './origin.ts'
import { LASTING } from './origins.ts'
import type { RowList } from './rows.ts'
import { forgetUndo } from './undo.ts'
import { redactVersions } from './versions.ts'

/** Documents whose circle must begin a new generation soon (D3): the old ones hold what was erased, sealed. */
export type Erased = { readonly mustRotate: readonly Y.Doc[] }

/**
 * Erases rows for good (S56): their texts, edits, marks and what versions quote of them, here and, by the mark that it
 * leaves, whatever still comes in from elsewhere. Only the mentee side erases rows of its plan.
 */
export function eraseRows(
  doc: Y.Doc,
  author: Author,
  list: RowList,
  ids: readonly string[],
): Result<Erased, CommandError | NotAllowed> {
  if (!isWritable(doc)) return fail({ type: 'newerSchema' })
  if (list === 'plan' && !maySettle(author.sides)) return fail({ type: 'notAllowed' })
  // First: the stacks keep alive what they could bring back.
  forgetUndo(doc)
  doc.transact(() => {
    for (const id of ids) {
      clearItem(doc, list, id)
      rootMap(doc, 'values').set(`erased:${id}`, true)
    }
    redactVersions(doc, ids)
    redactFormVersions(doc, ({ owner }) => ids.includes(owner))
  }, LASTING)
  return ok({ mustRotate: [doc] })
}

/**
 * Consent is withdrawn: the sheet and its remarks go from every circle in reach, and what was made of them says
 * "withdrawn" as its origin (S56). `docs` are all documents of the programme that this device holds.
 */
export function eraseSheet(
  docs: readonly Y.Doc[],
  author: Author,
  sheet: SheetId,
): Result<Erased & { readonly remarks: readonly RemarkId[] }, CommandError | NotAllowed> {
  if (docs.some((doc) => !isWritable(doc))) return fail({ type: 'newerSchema' })
  const isOfSheet = (row: Y.Map<unknown>) => row.get('sheet') === sheet
  const found = docs.map((doc) =>
    allRows(doc, 'remarks').flatMap(([id, row]) => (isOfSheet(row) ? [id as RemarkId] : [])),
  )
  const remarks = [...new Set(found.flat())]
  return eraseEverywhere(docs, author, { sheets: [sheet], remarks })
}

/** Erases single remarks from every circle in reach. */
export const eraseRemarks = (docs: readonly Y.Doc[], author: Author, remarks: readonly RemarkId[]) =>
  eraseEverywhere(docs, author, { sheets: [], remarks })

function eraseEverywhere(
  docs: readonly Y.Doc[],
  author: Author,
  { sheets, remarks }: { readonly sheets: readonly SheetId[]; readonly remarks: readonly RemarkId[] },
): Result<Erased & { readonly remarks: readonly RemarkId[] }, CommandError | NotAllowed> {
  const mustRotate: Y.Doc[] = []
  for (const doc of docs) {
    const holds = sheets.some((id) => rootRows(doc, 'sheets').has(id)) || remarks.some((id) => holdsRemark(doc, id))
    if (holds) {
      const erased = eraseRows(doc, author, 'remarks', remarks)
      const gone = erased.ok ? eraseRows(doc, author, 'sheets', sheets) : erased
      if (!gone.ok) return gone
      mustRotate.push(doc)
    }
    const withdrawn = withdrawOrigins(doc, author, remarks)
    if (!withdrawn.ok) return withdrawn
  }
  return ok({ mustRotate, remarks })
}

const holdsRemark = (doc: Y.Doc, id: string): boolean =>
  rootRows(doc, 'remarks').has(id) || textsOf(doc, id).some((name) => doc.getText(name).length > 0)

const textsOf = (doc: Y.Doc, id: string): readonly string[] =>
  [...doc.share.keys()].filter((name) => name.startsWith(`text:${id}.`))

/** Inside a transaction: takes away a row with its texts, their edits and language marks. */
export function clearItem(doc: Y.Doc, list: RowList, id: string): void {
  clearTexts(doc, id)
  for (const name of [...doc.share.keys()]) if (name.startsWith(`edits:${id}.`)) doc.getMap(name).clear()
  const values = rootMap(doc, 'values')
  for (const key of [...values.keys()]) if (key.startsWith(`lang:${id}.`)) values.delete(key)
  clearAnswers(doc, ({ owner }) => owner === id)
  if (list === 'suggestions') rootMap(doc, list).delete(id)
  else rootRows(doc, list).delete(id)
}

function clearTexts(doc: Y.Doc, id: string): boolean {
  const texts = textsOf(doc, id)
    .map((name) => doc.getText(name))
    .filter((text) => text.length > 0)
  for (const text of texts) text.delete(0, text.length)
  return texts.length > 0
}

/**
 * Clears words that came in from elsewhere for something erased meanwhile: after loading and after each exchange.
 * Returns whether there were any, so that the circle begins a new generation.
 */
export function sweepErased(doc: Y.Doc): boolean {
  if (!isWritable(doc)) return false
  const erased = [...rootMap(doc, 'values').keys()].filter((key) => key.startsWith('erased:'))
  const ids = erased.map((key) => key.slice('erased:'.length))
  const late = ids.filter((id) => textsOf(doc, id).some((name) => doc.getText(name).length > 0) || holdsValues(doc, id))
  if (late.length === 0) return false
  doc.transact(() => {
    for (const id of late) clearItem(doc, listOf(doc, id) ?? 'remarks', id)
  }, LASTING)
  return true
}
