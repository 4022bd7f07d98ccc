import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenCircle, OpenProgramme } from '../../device/workspace/workspace.ts'
import { type PlanRow, readPlanRow } from '../../documents/readPlan.ts'
import { useItems } from '../workspace.ts'
import { type FreshRow, keepSame, stillFresh, withFresh } from './planRows.ts'

export type PlanRows = {
  /** Undefined while loading. */
  readonly rows: readonly PlanRow[] | undefined
  /** Shows a row as the document has it now, before the read model follows. */
  touch(id: string): void
  /** The same for all that were touched lately: after undo and redo. */
  touchAgain(): void
}

export function usePlanRows(circle: OpenCircle, programme: OpenProgramme): PlanRows {
  const items = useItems<PlanRow>(circle, 'plan')
  const before = useRef<readonly PlanRow[]>([])
  const model = useMemo(() => items && keepSame(before.current, items), [items])
  const [held, setHeld] = useState<readonly FreshRow[]>([])
  const fresh = model ? stillFresh(held, model) : held
  if (fresh !== held) setHeld(fresh)
  const rows = useMemo(() => model && withFresh(model, fresh), [model, fresh])
  useEffect(() => {
    if (model) before.current = model
  }, [model])

  const touch = useCallback(
    (id: string) => {
      const row = readPlanRow(circle.doc, id, programme.checks())
      const base = before.current.find((one) => one.id === id)
      setHeld((now) => [...now.filter((one) => one.id !== id), { id, base, row }])
    },
    [circle, programme],
  )
  const touchAgain = useCallback(() => {
    const read = (one: FreshRow) => ({ ...one, row: readPlanRow(circle.doc, one.id, programme.checks()) })
    setHeld((now) => (now.length === 0 ? now : now.map(read)))
  }, [circle, programme])
  return { rows, touch, touchAgain }
}
