import type { FormId } from './types.ts'

/**
 * What a draft action can be made of, beside the questions that say so themselves (`linkTo`): where the item's words
 * are, and the column of the plan that they begin.
 */
const DRAFTED: Readonly<Record<string, { readonly words: readonly string[]; readonly linkTo: string }>> = {
  'na.m.needs': { words: ['na.m.needs.title', 'na.m.needs.challenge'], linkTo: 'actionPlan.ap.actions' },
  'na.m.impact': { words: ['na.m.impact'], linkTo: 'actionPlan.ap.actions.results' },
  'na.m.strengths': { words: ['na.m.strengths'], linkTo: 'actionPlan.ap.actions' },
  // The plan has no column for what stands in the way: the action that gets round it begins with its words.
  'na.m.obstacles': { words: ['na.m.obstacles.what'], linkTo: 'actionPlan.ap.actions' },
}
export const isDraftable = (field: string): boolean => Object.hasOwn(DRAFTED, field)
export const draftingOf = (field: string) => (isDraftable(field) ? (DRAFTED[field] ?? null) : null)

/** S75: an obstacle is linked to the needs that it stands before and to actions that answer it. */
export const CONNECTED = 'na.m.obstacles'

/** Answers of another form that come back in a question, for whoever answers it now. */
type Feeder = { readonly form: FormId; readonly fields: readonly string[] }
const FEEDERS: Readonly<Record<string, Feeder>> = {
  // S88: who must approve the plan.
  'ap.approval.steps': { form: 'needsAnalysis', fields: ['na.m.approvers'] },
  'ap.creators': { form: 'needsAnalysis', fields: ['na.m.creators'] },
  // S89: what else the mentoring was hoped to bring.
  'ev.e.sideBenefits': { form: 'needsAnalysis', fields: ['na.m.sideBenefits'] },
  // S49: what everybody expected at the start.
  'ev.l.expectations': { form: 'training', fields: ['tr.expectations'] },
}
export const feederOf = (field: string): Feeder | null =>
  Object.hasOwn(FEEDERS, field) ? (FEEDERS[field] ?? null) : null

/** The page that a question feeds and that can be opened from it. */
export const fedPageOf = (field: string): string | null => (field === 'na.m.approvers' ? 'approval' : null)
