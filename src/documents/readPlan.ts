import type * as Y from 'yjs'
import { PLAN_COLUMNS, type PlanColumn, type PlanState } from '../method/plan.ts'
import { type DecisionChecks, type ItemDecision, latestByItem, readDecisions } from './decisions.ts'
import type { CityId, DecisionId, MemberId, RowId, SuggestionId } from './ids.ts'
import { findRow, type Row } from './layout.ts'
import { type Origin, readOrigin } from './origin.ts'
import { asFlag, asText, asTextOrNull, asTexts, oneOf } from './parse.ts'
import { hashRow } from './plan.ts'
import { cityOfRow } from './planCities.ts'
import { type Cell, liveRows, type RowBase, readBase, readCell } from './rows.ts'

/** What the mentee city decided on a row. */
export type RowDecision = {
  readonly id: DecisionId
  readonly by: MemberId
  readonly at: number
  /** The row no longer says what was agreed. */
  readonly hasChanged: boolean
}

export type PlanRow = RowBase<RowId> & {
  /** Whose action it is, among equal cities (S266); '' where no city has taken it up, and in every other programme. */
  readonly city: CityId | ''
  readonly cells: Readonly<Record<PlanColumn, Cell>>
  /** As shown: an idea or draft that the city has agreed to is `agreed`. */
  readonly state: PlanState
  readonly decision: RowDecision | null
  /** Two decisions taken apart say different things: the city decides again. */
  readonly isForked: boolean
  readonly isFirstStep: boolean
  readonly otherLevel: boolean
  readonly keyFactors: readonly string[]
  readonly origin: Origin | null
  readonly suggestion: SuggestionId | null
}

const writtenState = oneOf(['idea', 'draft', 'underWay', 'done', 'paused', 'dropped'])

/** Rows in order, without those marked as deleted. Without `checks` nothing counts as agreed. */
export function readPlan(doc: Y.Doc, checks?: DecisionChecks): readonly PlanRow[] {
  const decisions = checks ? decisionsOn(doc, checks) : new Map<string, ItemDecision>()
  return liveRows(doc, 'plan').map(([id, row]) => toPlanRow(doc, id, row, decisions.get(id), checks))
}

/** One row, deleted or not; null if there is none. */
export function readPlanRow(doc: Y.Doc, id: string, checks?: DecisionChecks): PlanRow | null {
  const row = findRow(doc, 'plan', id)
  if (!row) return null
  const decision = checks && decisionsOn(doc, checks).get(id)
  return toPlanRow(doc, id, row, decision, checks)
}

const decisionsOn = (doc: Y.Doc, checks: DecisionChecks): ReadonlyMap<string, ItemDecision> =>
  latestByItem(readDecisions(doc, checks), (row) => cityOfRow(doc, row))

function toPlanRow(doc: Y.Doc, id: string, row: Row, decided?: ItemDecision, checks?: DecisionChecks): PlanRow {
  const cells = Object.fromEntries(PLAN_COLUMNS.map((column) => [column, readCell(doc, id, column)]))
  const decision = decided && checks ? toRowDecision(doc, id, decided, checks) : null
  const written = writtenState(row.get('state')) ?? 'draft'
  return {
    ...readBase<RowId>(id, row),
    city: asText(row.get('city')) as CityId | '',
    cells: cells as Record<PlanColumn, Cell>,
    state: decision && (written === 'idea' || written === 'draft') ? 'agreed' : written,
    decision,
    isForked: decided?.outcome === 'forked',
    isFirstStep: asFlag(row.get('isFirstStep')),
    otherLevel: asFlag(row.get('otherLevel')),
    keyFactors: asTexts(row.get('keyFactors')),
    origin: readOrigin(doc, row.get('origin')),
    suggestion: asTextOrNull(row.get('suggestion')) as SuggestionId | null,
  }
}

function toRowDecision(doc: Y.Doc, id: string, decided: ItemDecision, checks: DecisionChecks): RowDecision | null {
  const [decision] = decided.latest
  if (decided.outcome !== 'agreed' || !decision) return null
  const hash = hashRow(doc, id, checks.sha256)
  return {
    id: decision.id,
    by: decision.by,
    at: decision.at,
    hasChanged: decided.latest.every((latest) => latest.hash !== hash),
  }
}
