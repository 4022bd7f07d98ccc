import type { PlanRow } from '../../documents/readPlan.ts'
import type { Remark } from '../../documents/remarks.ts'
import type { Suggestion } from '../../documents/suggestions.ts'
import { maySuggest, mayWritePlan } from '../../method/rights.ts'
import type { Side } from '../../method/sides.ts'

export const STEPS = ['write', 'remark', 'suggest', 'language', 'offline'] as const
export type GuideStep = (typeof STEPS)[number]

/** Where a step is taken, within the programme; null: wherever one is. */
export const PATH_OF: Readonly<Record<GuideStep, '/plan' | '/visits' | null>> = {
  write: '/plan',
  remark: '/visits',
  suggest: '/visits',
  language: null,
  offline: null,
}

/** What somebody of these sides can try: who may not write in the plan suggests only (S42). */
export const stepsFor = (sides: readonly Side[]): readonly GuideStep[] =>
  STEPS.filter((step) => (step === 'write' ? mayWritePlan(sides) : step === 'suggest' ? maySuggest(sides) : true))

export type Written = {
  readonly rows: readonly PlanRow[]
  readonly remarks: readonly Remark[]
  readonly suggestions: readonly Suggestion[]
}

/**
 * What has been done in the exercise, as far as its contents show it. All that the example brought has the same time;
 * `firstPlan` is the plan's mark when the guide was first shown.
 */
export function stepsDone({ rows, remarks, suggestions }: Written, firstPlan: string): readonly GuideStep[] {
  const all = [...rows, ...remarks, ...suggestions]
  const copiedAt = Math.min(...all.map(({ at }) => at))
  const isNew = ({ at }: { readonly at: number }) => at > copiedAt
  const done: Partial<Record<GuideStep, boolean>> = {
    write: planMark(rows) !== firstPlan,
    remark: remarks.some(isNew),
    suggest: suggestions.some(isNew) || rows.some((row) => isNew(row) && row.origin !== null),
  }
  return STEPS.filter((step) => done[step])
}

/** Changes whenever a cell of the plan does; says nothing about what is in it. */
export function planMark(rows: readonly PlanRow[]): string {
  const text = JSON.stringify(rows.map(({ id, cells }) => [id, Object.values(cells).map((cell) => cell.text)]))
  let mark = 5381
  for (let at = 0; at < text.length; at += 1) mark = (Math.imul(mark, 33) ^ text.charCodeAt(at)) >>> 0
  return mark.toString(36)
}
