import type { Cell } from '../../documents/rows.ts'
import { PLAN_COLUMNS, type PlanColumn } from '../../method/plan.ts'

/**
 * The one language of all that a row says, if it is not the interface's: marked once for the row then, not on each of
 * its texts (S378). Null: mark each text that differs.
 */
export function foreignLanguage(cells: Readonly<Record<PlanColumn, Cell>>, interfaceLanguage: string): string | null {
  const written = PLAN_COLUMNS.map((column) => cells[column]).filter(
    ({ text, language }) => text !== '' && language !== '',
  )
  const first = written[0]?.language
  if (!first || first === interfaceLanguage) return null
  return written.every(({ language }) => language === first) ? first : null
}
