import type { AnswersLike } from './shown.ts'
import type { Field, Form, Rule } from './types.ts'
import type { FieldValue } from './values.ts'

/** Advice about an answer: shown beside it, never in the way (S65). */
export type Warning = { readonly owner: string; readonly field: string } & (
  | { readonly type: 'datesOutOfOrder' }
  | { readonly type: 'outOfRange'; readonly min: number | null; readonly max: number | null }
  /** More items than advised; `rule` says why. */
  | { readonly type: 'tooMany'; readonly count: number; readonly max: number; readonly rule: string | null }
  /** More than ten members are welcome with a reason (S161). */
  | { readonly type: 'needsReason'; readonly rule: string | null }
  /** Nobody in the group speaks for migrants (S22). */
  | { readonly type: 'noMigrantRepresentative'; readonly rule: string }
  /** A part is larger than its whole. */
  | { readonly type: 'shareTooLarge' }
)

type Seen = { readonly form: Form; readonly instance: string; readonly answers: AnswersLike }

/** All advice on a form as it is filled in. */
export function warningsOf(form: Form, instance: string, answers: AnswersLike): readonly Warning[] {
  const seen: Seen = { form, instance, answers }
  const fields = form.sections.flatMap((section) => section.fields)
  return [
    ...fields.flatMap((field) => fieldWarnings(seen, instance, field)),
    ...fields.flatMap((field) => orderOfPair(seen, field)),
    ...fields.flatMap((field) => shareWarnings(seen, fields, field)),
    ...form.rules.flatMap((rule) => ruleWarnings(seen, rule)),
  ]
}

function fieldWarnings(seen: Seen, owner: string, field: Field): readonly Warning[] {
  const answer = seen.answers.get(`${owner}/${field.id}`)
  const at = { owner, field: field.id }
  const inner = field.itemFields ?? []
  const below = field.type === 'group' ? inner.flatMap((part) => fieldWarnings(seen, owner, part)) : []
  const ofItems = (answer?.items ?? []).flatMap(({ id }) => inner.flatMap((part) => fieldWarnings(seen, id, part)))
  const value = answer?.value ?? null
  const own: Warning[] = []
  if (isBackwards(value?.from, value?.to)) own.push({ ...at, type: 'datesOutOfOrder' })
  if (isOutside(field, value)) own.push({ ...at, type: 'outOfRange', ...rangeOf(field) })
  const count = answer?.items.length ?? 0
  if (field.softMax !== undefined && count > field.softMax) {
    const rule = seen.form.rules.find(({ max }) => max === field.softMax)?.id ?? null
    own.push({ ...at, type: 'tooMany', count, max: field.softMax, rule })
    own.push(...reasonMissing(seen, field, rule))
  }
  return [...own, ...below, ...ofItems]
}

/** ISO dates, perhaps of different precision: compared as far as both say. */
function isBackwards(from: string | undefined, to: string | undefined): boolean {
  if (!from || !to) return false
  const length = Math.min(from.length, to.length)
  return from.slice(0, length) > to.slice(0, length)
}

const rangeOf = ({ type, min, max }: Field) =>
  type === 'percent' ? { min: min ?? 0, max: max ?? 100 } : { min: min ?? null, max: max ?? null }

function isOutside(field: Field, value: FieldValue | null): boolean {
  const { min, max } = rangeOf(field)
  if (value?.number === undefined || field.type === 'list') return false
  return (min !== null && value.number < min) || (max !== null && value.number > max)
}

/** The question for a reason is the one shown only when there are that many. */
function reasonMissing({ form, instance, answers }: Seen, field: Field, rule: string | null): readonly Warning[] {
  const reason = form.sections
    .flatMap(({ fields }) => fields)
    .find(({ showIf }) => showIf?.field === field.id && showIf.is === `>${field.softMax}`)
  const given = reason && answers.get(`${instance}/${reason.id}`)
  if (!reason || given?.words.text.trim()) return []
  return [{ owner: instance, field: reason.id, type: 'needsReason', rule }]
}

/** Two dates that are questions of their own: `<…>.start` and `<…>.end`. */
function orderOfPair({ instance, answers }: Seen, { id }: Field): readonly Warning[] {
  if (!id.endsWith('.end')) return []
  const end = answers.get(`${instance}/${id}`)?.value?.from
  const start = answers.get(`${instance}/${id.replace(/end$/, 'start')}`)?.value?.from
  return isBackwards(start, end) ? [{ owner: instance, field: id, type: 'datesOutOfOrder' }] : []
}

function shareWarnings({ instance, answers }: Seen, fields: readonly Field[], field: Field): readonly Warning[] {
  const [part, whole] = field.derive?.share.map((key) => {
    const of = fields.find(({ compareKey }) => compareKey === key)
    return of && answers.get(`${instance}/${of.id}`)?.value?.number
  }) ?? [undefined, undefined]
  const isTooLarge = part !== undefined && whole !== undefined && part > whole
  return isTooLarge ? [{ owner: instance, field: field.id, type: 'shareTooLarge' }] : []
}

function ruleWarnings({ form, instance, answers }: Seen, rule: Rule): readonly Warning[] {
  const { minMigrantRepresentatives: least } = rule
  if (least === undefined) return []
  const fields = form.sections.flatMap((section) => section.fields)
  const members = fields.find(({ itemFields }) => itemFields?.some(({ id }) => id.endsWith('.migrantRep')))
  const items = (members && answers.get(`${instance}/${members.id}`)?.items) ?? []
  if (!members || items.length === 0) return []
  const speaking = items.filter(({ id }) => answers.get(`${id}/${members.id}.migrantRep`)?.value?.yes === true)
  const at = { owner: instance, field: members.id }
  return speaking.length < least ? [{ ...at, type: 'noMigrantRepresentative', rule: rule.id }] : []
}
