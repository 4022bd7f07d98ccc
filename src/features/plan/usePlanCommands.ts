import { useMemo } from 'react'
import type { OpenCircle, OpenProgramme } from '../../device/workspace/workspace.ts'
import type { RowId } from '../../documents/ids.ts'
import { addPlanRow, deletePlanRow, movePlanRow, restorePlanRow, setPlanState } from '../../documents/plan.ts'
import { leaveRow, takeUpRow } from '../../documents/planCities.ts'
import type { PlanState } from '../../method/plan.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import type { CellPlace } from './cellFocus.ts'
import { placeOfMove } from './planRows.ts'

export type PlanCommands = {
  /** Adds an empty row after another one (absent: at the end) and opens its first cell. */
  add(after?: RowId): void
  move(rows: readonly { readonly id: RowId }[], id: RowId, step: 'up' | 'down'): void
  setState(id: RowId, state: PlanState): void
  remove(id: RowId): void
  restore(id: RowId): void
  /** One's own city takes an action up, or leaves it to any (S266). */
  takeUp(id: RowId): void
  giveUp(id: RowId): void
}

export function usePlanCommands(
  { doc }: OpenCircle,
  programme: OpenProgramme,
  touch: (id: string) => void,
  open: (place: CellPlace) => void,
  onAdded: () => void = () => undefined,
): PlanCommands {
  const report = useReport('plan')
  const show = useToast()
  const { t } = useTexts()
  return useMemo(() => {
    const author = () => programme.author()
    const restore = (id: RowId) => {
      if (report(restorePlanRow(doc, author(), id)).ok) touch(id)
    }
    return {
      restore,
      add: (after) => {
        const added = report(addPlanRow(doc, author(), after === undefined ? {} : { after }))
        if (!added.ok) return
        touch(added.value)
        onAdded()
        open({ row: added.value, column: 'what' })
      },
      move: (rows, id, step) => {
        const after = placeOfMove(rows, id, step)
        if (after !== undefined && report(movePlanRow(doc, author(), id, after)).ok) touch(id)
      },
      takeUp: (id) => {
        if (report(takeUpRow(doc, author(), id)).ok) touch(id)
      },
      giveUp: (id) => {
        if (!report(leaveRow(doc, author(), id)).ok) return
        touch(id)
        show({ text: t('plan.city.left'), onUndo: () => report(takeUpRow(doc, author(), id)).ok && touch(id) })
      },
      setState: (id, state) => {
        if (report(setPlanState(doc, author(), id, state)).ok) touch(id)
      },
      remove: (id) => {
        if (!report(deletePlanRow(doc, author(), id)).ok) return
        touch(id)
        show({ text: t('plan.row.removed'), onUndo: () => restore(id) })
      },
    }
  }, [doc, programme, touch, open, onAdded, report, show, t])
}
