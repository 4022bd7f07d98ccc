import { PLAN_COLUMNS, type PlanColumn } from '../method/plan.ts'
import type { VersionRow } from './versions.ts'

export type CellChange = { readonly column: PlanColumn; readonly before: string; readonly after: string }
export type PlanChange<C extends CellChange = CellChange> = {
  readonly row: VersionRow['id']
  readonly title: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly cells: readonly C[]
}

/** What differs between two states of the plan, action by action (S61); what is gone comes last. */
export function comparePlan(before: readonly VersionRow[], after: readonly VersionRow[]): readonly PlanChange[] {
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [row.id, row])))
  const gone = before.filter(({ id }) => !is?.has(id))
  return [...after, ...gone].flatMap(({ id }) => {
    const [old, now] = [was?.get(id), is?.get(id)]
    const cells = PLAN_COLUMNS.flatMap((column) => cellChange(column, old, now))
    if (cells.length === 0) return []
    const kind = old ? (now ? 'changed' : 'removed') : 'added'
    return [{ row: id, title: (now ?? old)?.cells.what ?? '', kind, cells }]
  })
}

function cellChange(
  column: PlanColumn,
  was: VersionRow | undefined,
  is: VersionRow | undefined,
): readonly CellChange[] {
  const [before, after] = [was?.cells[column] ?? '', is?.cells[column] ?? '']
  return before === after ? [] : [{ column, before, after }]
}
