import { PLAN_COLUMNS, type PlanColumn } from '../plan.ts'
import { type Field, type FormId, isFormId } from './types.ts'

/** What an answer can feed. */
export type Link = {
  readonly form: FormId
  /** Null: the form as a whole, a new instance of it. */
  readonly field: string | null
  /** The column of the plan, if it is one. */
  readonly column: PlanColumn | null
}

/** What `linkTo` says; null for fields that feed nothing. An action as a whole begins with what is to be done. */
export function linkOf({ linkTo }: Pick<Field, 'linkTo'>): Link | null {
  const [form, ...rest] = linkTo?.split('.') ?? []
  if (!isFormId(form)) return null
  const field = rest.join('.') || null
  const last = field === 'ap.actions' ? 'what' : field?.startsWith('ap.actions.') ? rest.at(-1) : null
  return { form, field, column: PLAN_COLUMNS.find((column) => column === last) ?? null }
}
