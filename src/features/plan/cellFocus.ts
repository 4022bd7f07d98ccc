import { PLAN_COLUMNS, type PlanColumn } from '../../method/plan.ts'

export type CellPlace = { readonly row: string; readonly column: PlanColumn }

export const placeName = ({ row, column }: CellPlace): string => `${row}.${column}`
export const isSamePlace = (a: CellPlace | null, b: CellPlace | null): boolean =>
  a?.row === b?.row && a?.column === b?.column

/** The cell before or after in reading order, row after row; null past either end. */
export function nextInOrder(rows: readonly { readonly id: string }[], from: CellPlace, step: 1 | -1): CellPlace | null {
  const at = rows.findIndex(({ id }) => id === from.row)
  if (at < 0) return null
  const to = at * PLAN_COLUMNS.length + PLAN_COLUMNS.indexOf(from.column) + step
  const row = rows[Math.floor(to / PLAN_COLUMNS.length)]
  const column = PLAN_COLUMNS[to % PLAN_COLUMNS.length]
  return to >= 0 && row && column ? { row: row.id, column } : null
}

/** Where an arrow key leads from a cell that is not being written in; null at the edge. */
export function besides(rows: readonly { readonly id: string }[], from: CellPlace, key: string): CellPlace | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  }
  const step = steps[key]
  if (!step) return null
  const row = rows[rows.findIndex(({ id }) => id === from.row) + step[0]]
  const column = PLAN_COLUMNS[PLAN_COLUMNS.indexOf(from.column) + step[1]]
  return row && column ? { row: row.id, column } : null
}

/** Typing on a cell opens it, so that the character lands in the text. */
export const isWriting = (event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}): boolean => !event.ctrlKey && !event.metaKey && !event.altKey && [...event.key].length === 1 && event.key !== ' '

/** Fields keep their own undo. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:TEXTAREA|INPUT|SELECT)$/.test(target.tagName))
