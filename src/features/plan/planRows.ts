import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { DecisionChecks } from '../../documents/decisions.ts'
import { allRows } from '../../documents/layout.ts'
import { byOrder } from '../../documents/order.ts'
import { type PlanRow, readPlanRow } from '../../documents/readPlan.ts'

/**
 * Rows in order, each the same object as before as long as it says the same: a screen of 200 actions then draws again
 * only those that changed.
 */
export function keepSame(before: readonly PlanRow[], now: readonly PlanRow[]): readonly PlanRow[] {
  const known = new Map(before.map((row) => [row.id, row]))
  const rows = now.toSorted(byOrder).map((row) => {
    const old = known.get(row.id)
    return old && (old === row || JSON.stringify(old) === JSON.stringify(row)) ? old : row
  })
  return rows.length === before.length && rows.every((row, index) => row === before[index]) ? before : rows
}

/** A row read from the document right after one's own command, in place of `base` until the read model has followed. */
export type FreshRow = { readonly id: string; readonly base: PlanRow | undefined; readonly row: PlanRow | null }

/** What was read afresh and the read model does not show yet. */
export function stillFresh(fresh: readonly FreshRow[], rows: readonly PlanRow[]): readonly FreshRow[] {
  const byId = new Map(rows.map((row) => [row.id as string, row]))
  const kept = fresh.filter(({ id, base }) => byId.get(id) === base)
  return kept.length === fresh.length ? fresh : kept
}

/** The read model's rows with what was read afresh over them, in order, without deleted ones. */
export function withFresh(rows: readonly PlanRow[], fresh: readonly FreshRow[]): readonly PlanRow[] {
  if (fresh.length === 0) return rows
  const ids = new Set(fresh.map(({ id }) => id))
  const over = fresh.flatMap(({ row }) => (row && row.deletedBy === null ? [row] : []))
  return [...rows.filter(({ id }) => !ids.has(id)), ...over].toSorted(byOrder)
}

/** Rows marked as deleted, the last one first: the read model leaves them out, each can be brought back. */
export const readDeleted = (doc: OpenCircle['doc'], checks: DecisionChecks): readonly PlanRow[] =>
  allRows(doc, 'plan')
    .flatMap(([id, row]) => (row.get('deletedBy') ? (readPlanRow(doc, id, checks) ?? []) : []))
    .toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))

/** The id after which a row stands once it has moved by one place; undefined where it cannot. */
export function placeOfMove<Id extends string>(
  rows: readonly { readonly id: Id }[],
  id: Id,
  step: 'up' | 'down',
): Id | null | undefined {
  const at = rows.findIndex((row) => row.id === id)
  if (at < 0) return undefined
  if (step === 'down') return rows[at + 1]?.id
  return at === 0 ? undefined : (rows[at - 2]?.id ?? null)
}
