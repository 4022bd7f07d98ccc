import type * as Y from 'yjs'
import { isPlanState, PLAN_COLUMNS, type PlanColumn, type PlanState } from '../method/plan.ts'
import { mayDecide, maySetState, mayWritePlan } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import { toBase64url } from './base64url.ts'
import { type Author, type CommandError, type EmptyText, type NotAllowed, type NotFound, record } from './command.ts'
import { itemBytes, type Outcome } from './decisionBytes.ts'
import { type DecideError, type DecisionSigner, decide, type Sha256 } from './decisions.ts'
import { isContested } from './edits.ts'
import { cellOf, type DecisionId, newId, type RowId, type SuggestionId } from './ids.ts'
import { findRow, readText } from './layout.ts'
import type { OriginInput } from './origin.ts'
import { cityOfRow, isOwnRow } from './planCities.ts'
import { createRow, deleteRow, moveRow, type Plain, placeAfter, restoreRow, setRow } from './rows.ts'

export type PlanRowInput = {
  readonly cells?: Partial<Readonly<Record<PlanColumn, string>>>
  /** Right after this row; null: first; absent: last. */
  readonly after?: RowId | null
  readonly state?: 'idea' | 'draft'
  readonly origin?: OriginInput
  readonly suggestion?: SuggestionId
  /** Ids of key factors, such as `kf.lang.volunteering` (S139). */
  readonly keyFactors?: readonly string[]
}

/**
 * Adds a row; an empty one too, to be filled in. Mentors and facilitation suggest instead (S42). Among equal cities it is
 * the author's city's; a support group, which is no city's, leaves it to any of them (S266).
 */
export function addPlanRow(
  doc: Y.Doc,
  author: Author,
  input: PlanRowInput = {},
): Result<RowId, CommandError | NotAllowed> {
  if (!mayWritePlan(author.sides)) return fail({ type: 'notAllowed' })
  return record(doc, () => {
    const id = newId<RowId>()
    const plain: Record<string, Plain> = {
      order: placeAfter(doc, 'plan', input.after),
      state: input.state ?? 'draft',
      keyFactors: input.keyFactors ?? [],
    }
    if (author.city) plain.city = author.city
    if (input.origin) plain.origin = { remark: input.origin.remark, circle: input.origin.circle }
    if (input.suggestion) plain.suggestion = input.suggestion
    createRow(doc, author, 'plan', id, plain, input.cells)
    return ok(id)
  })
}

type RowError = CommandError | NotAllowed | NotFound

/** Whether the author may write in the row: in the plan at all, and in what is another city's not (S42, S266). */
const mayWriteRow = (doc: Y.Doc, author: Author, id: RowId): boolean =>
  mayWritePlan(author.sides) && isOwnRow(doc, author, id)

/** Sets how far an action has got. `agreed` is not set but decided: see `decideRow` (D6). */
export function setPlanState(
  doc: Y.Doc,
  author: Author,
  id: RowId,
  state: PlanState,
): Result<void, RowError | { readonly type: 'needsDecision' }> {
  if (!maySetState(author.sides) || !isOwnRow(doc, author, id)) return fail({ type: 'notAllowed' })
  if (state === 'agreed' || !isPlanState(state)) return fail({ type: 'needsDecision' })
  return setRow(doc, 'plan', id, { state })
}

export function setPlanRow(
  doc: Y.Doc,
  author: Author,
  id: RowId,
  values: { readonly keyFactors?: readonly string[]; readonly isFirstStep?: boolean; readonly otherLevel?: boolean },
): Result<void, RowError> {
  if (!mayWriteRow(doc, author, id)) return fail({ type: 'notAllowed' })
  return setRow(doc, 'plan', id, values)
}

export const movePlanRow = (doc: Y.Doc, author: Author, id: RowId, after: RowId | null): Result<void, RowError> =>
  mayWriteRow(doc, author, id) ? moveRow(doc, author, 'plan', id, after) : fail({ type: 'notAllowed' })

export const deletePlanRow = (doc: Y.Doc, author: Author, id: RowId): Result<void, RowError> =>
  mayWriteRow(doc, author, id) ? deleteRow(doc, author, 'plan', id) : fail({ type: 'notAllowed' })

export const restorePlanRow = (doc: Y.Doc, author: Author, id: RowId): Result<void, RowError> =>
  mayWriteRow(doc, author, id) ? restoreRow(doc, author, 'plan', id) : fail({ type: 'notAllowed' })

const cellsOf = (doc: Y.Doc, id: string): readonly string[] =>
  PLAN_COLUMNS.map((column) => readText(doc, cellOf(id, column)))

/** The hash of what the row says now, as a decision quotes it. */
export const hashRow = (doc: Y.Doc, id: string, sha256: Sha256): string =>
  toBase64url(sha256(itemBytes('plan', id, cellsOf(doc, id))))

/**
 * The mentee city agrees to an action as it stands, or opens it again; among equals, the city whose action it is. Cells in
 * two versions are settled first, so that it is known what was agreed.
 */
export function decideRow(
  doc: Y.Doc,
  author: Author,
  id: RowId,
  outcome: Outcome,
  signer: DecisionSigner,
): Result<DecisionId, DecideError | NotFound | EmptyText | { readonly type: 'contested' }> {
  if (!mayDecide(author.sides)) return fail({ type: 'notAllowed' })
  if (!findRow(doc, 'plan', id)) return fail({ type: 'notFound' })
  if (cityOfRow(doc, id) !== (author.city ?? '')) return fail({ type: 'notAllowed' })
  if (outcome === 'agreed') {
    if (readText(doc, cellOf(id, 'what')).trim() === '') return fail({ type: 'emptyText' })
    if (PLAN_COLUMNS.some((column) => isContested(doc, { text: cellOf(id, column) })))
      return fail({ type: 'contested' })
  }
  return decide(doc, author, { list: 'plan', item: id, outcome, hash: hashRow(doc, id, signer.sha256) }, signer)
}
