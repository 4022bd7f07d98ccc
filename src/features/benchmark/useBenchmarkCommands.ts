import { useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Line } from '../../documents/benchmarkTypes.ts'
import { openHome } from '../../documents/forms/home.ts'
import type { FormInstance } from '../../documents/forms/instances.ts'
import { addItem, removeItem, restoreItem } from '../../documents/forms/items.ts'
import type { OwnerId } from '../../documents/forms/keys.ts'
import { setAnswer } from '../../documents/forms/setAnswer.ts'
import type { ItemId } from '../../documents/ids.ts'
import type { Field, Form } from '../../method/forms/types.ts'
import type { FieldValue } from '../../method/forms/values.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { docsOf, type FormPlace } from '../formPlace.ts'
import { type Report, useReport } from '../useReport.ts'

export type Spot = { readonly instance: FormInstance; readonly owner: string; readonly field: string }

export type BenchmarkCommands = {
  readonly report: Report
  /** Before something is written: the answer's circle, which knows the form and what the answer hangs at. */
  prepare(spot: Spot, form?: Form): OpenCircle | null
  set(spot: Spot, type: Field['type'], value: FieldValue | null, form?: Form): boolean
  add(spot: Spot, words: string, value?: FieldValue): ItemId | null
  /** Marks a line as removed; the notice offers to take that back. */
  remove(line: Pick<Line, 'id' | 'circle'>): void
}

export function useBenchmarkCommands(place: FormPlace, benchmark: Form | null): BenchmarkCommands | null {
  const report = useReport('benchmark')
  const show = useToast()
  const { t } = useTexts()
  return useMemo(() => {
    if (!benchmark) return null
    const prepare = ({ instance, owner, field }: Spot, form: Form = benchmark) => {
      const at = { owner: owner as OwnerId, field }
      const home = report(openHome(docsOf(place.circles), place.author(), form, instance, at))
      return home.ok ? place.circles[home.value.circle] : null
    }
    const set: BenchmarkCommands['set'] = (spot, type, value, form) => {
      const circle = prepare(spot, form)
      if (!circle) return false
      const at = { owner: spot.owner as OwnerId, field: { id: spot.field, type } }
      return report(setAnswer(circle.doc, place.author(), at, value)).ok
    }
    return {
      ...{ report, prepare, set },
      add: ({ instance, owner, field }, words, value) => {
        const circle = prepare({ instance, owner, field })
        if (!circle) return null
        const input = { instance: instance.id, owner: owner as OwnerId, field, words }
        const added = report(addItem(circle.doc, place.author(), input))
        if (!added.ok) return null
        const at = { owner: added.value, field: { id: field, type: 'text' as const } }
        if (value) report(setAnswer(circle.doc, place.author(), at, value))
        return added.value
      },
      remove: ({ id, circle }) => {
        const open = place.circles[circle]
        if (!open || !report(removeItem(open.doc, place.author(), id)).ok) return
        const undo = () => void report(restoreItem(open.doc, place.author(), id))
        show({ text: t('benchmark.line.removed'), onUndo: undo })
      },
    }
  }, [place, benchmark, report, show, t])
}
