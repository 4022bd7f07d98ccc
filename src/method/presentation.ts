import type { PlanState } from './plan.ts'

/** What the city has agreed to, and what came of it; drafts only if those who present want them. */
const OPEN: readonly PlanState[] = ['agreed', 'underWay', 'done']

type Presentable = { readonly state: PlanState; readonly cells: { readonly what: { readonly text: string } } }

/** Actions to show to an audience, in the plan's order (S187). What was dropped or stands empty is never shown. */
export const presentable = <T extends Presentable>(rows: readonly T[], withDrafts: boolean): readonly T[] =>
  rows.filter(
    ({ state, cells }) =>
      cells.what.text.trim() !== '' && (OPEN.includes(state) || (withDrafts && state !== 'dropped')),
  )
