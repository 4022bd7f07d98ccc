import { PLAN_COLUMNS, type PlanColumn } from '../../method/plan.ts'

export type ColumnLabels = Readonly<Record<PlanColumn, string>>

/** Looked up once for all rows. */
export function columnLabels(t: (key: string) => string): ColumnLabels {
  const entries = PLAN_COLUMNS.map((column) => [column, t(`method.planColumn.${column}.label`)])
  return Object.fromEntries(entries) as ColumnLabels
}
