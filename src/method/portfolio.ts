import type { FormId } from './forms/types.ts'
import { type EndPoint, isBeyond, type StageId, type StageState, type ToolId } from './path.ts'

/** The state of a stage by what people have set; what nobody has touched is open. */
type States = Readonly<Partial<Record<StageId, StageState>>>
type Walked = { readonly order: readonly StageId[]; readonly states: States; readonly endPoint: EndPoint }

export type Standing =
  | { readonly type: 'at'; readonly stage: StageId; readonly state: StageState }
  | { readonly type: 'done' }
  | { readonly type: 'noPath' }

/** Where a programme stands: at what is under way or paused, else at what comes after the last stage done (S26). */
export function standingOf({ order, states, endPoint }: Walked): Standing {
  const path = order.filter((stage) => !isBeyond(stage, endPoint))
  if (path.length === 0) return { type: 'noPath' }
  const stateOf = (stage: StageId): StageState => states[stage] ?? 'open'
  const lastDone = path.findLastIndex((stage) => stateOf(stage) === 'done')
  const active =
    path.findLast((stage) => stateOf(stage) === 'going') ?? path.findLast((stage) => stateOf(stage) === 'paused')
  const stage = active ?? path[lastDone + 1] ?? path.find((one) => stateOf(one) !== 'done')
  return stage ? { type: 'at', stage, state: stateOf(stage) } : { type: 'done' }
}

/** Documents that a coordination usually looks for, each with the tool that it belongs to. */
const EXPECTED: readonly FormId[] = [
  ...(['needsAnalysis', 'mentorProfile', 'scopeDefinition', 'supportNetwork', 'politicalCommitment'] as const),
]

/**
 * Of those, what is not there for all teams to read, as long as its tool is in use (S26). Advice: a form may be kept by
 * its team for good reasons, and nothing waits for it (S65).
 */
export const missingForms = (there: ReadonlySet<string>, off: readonly ToolId[]): readonly FormId[] =>
  EXPECTED.filter((form) => !there.has(form) && !off.some((tool) => tool === form))

/** A visit as it was planned: its days as far as they were understood (ISO), its dates as typed. */
export type PlannedVisit = {
  readonly id: string
  readonly dates: string
  /** ISO day, month or year of its last day; null where plain words name none. */
  readonly until: string | null
  readonly from: string | null
}

/** The next one by date; else the first that has something under its dates; null if there is none (S26). `today` is ISO. */
export function nextVisit<V extends PlannedVisit>(visits: readonly V[], today: string): V | null {
  const ahead = visits
    // "2026-03" lasts until the end of March: compared as far as it says.
    .filter(({ until }) => until !== null && until >= today.slice(0, until.length))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  return ahead[0] ?? visits.find(({ dates, until }) => dates.trim() !== '' && until === null) ?? null
}
