import type * as Y from 'yjs'
import type { Form } from '../method/forms/types.ts'
import { fail, ok, type Result } from '../result.ts'
import { COPIED_FROM, type ContextItem, PART_OF } from './benchmarkTypes.ts'
import { type Author, type CommandError, type EmptyText, type NotFound, record } from './command.ts'
import { openHome } from './forms/home.ts'
import { deleteForm, type FormInstance, restoreForm, startForm } from './forms/instances.ts'
import { addItem, removeItem } from './forms/items.ts'
import type { FormDocs } from './forms/keys.ts'
import { setAnswer } from './forms/setAnswer.ts'
import { type FormInstanceId, type ItemId, newId } from './ids.ts'
import { findRow } from './layout.ts'
import { createRow, moveRow, placeAfter, writeCell } from './rows.ts'

export type BenchmarkPlace = { readonly docs: FormDocs; readonly form: Form }
export type OutOfReach = { readonly type: 'outOfReach' }
type NotAValue = { readonly type: 'notAValue' }
export type FactorError = CommandError | NotFound | EmptyText | OutOfReach | NotAValue

/** What a new factor says; the lists in their order. Copied from a template it gets ids of its own (D2). */
export type FactorContent = {
  readonly title: string
  readonly rationale?: string
  readonly template?: string
  readonly questions?: readonly string[]
  readonly measures?: readonly string[]
  readonly tips?: readonly string[]
  readonly examples?: readonly { readonly words: string; readonly url?: string }[]
  readonly isContextual?: boolean
}

/** Begins a benchmark, for one theme. */
export function startBenchmark(
  { docs }: BenchmarkPlace,
  author: Author,
  theme: string,
): Result<FormInstanceId, FactorError> {
  const doc = docs.programme
  if (!doc) return fail({ type: 'outOfReach' })
  const started = startForm(doc, author, { form: 'benchmark', subject: theme })
  if (started.ok && theme !== '') writeCell(doc, author, started.value, 'bm.theme', theme)
  return started
}

/** Adds a factor to a benchmark, whole. */
export function addFactor(
  { docs }: BenchmarkPlace,
  author: Author,
  benchmark: FormInstanceId,
  content: FactorContent,
): Result<FormInstanceId, FactorError> {
  const doc = docs.programme
  if (!doc) return fail({ type: 'outOfReach' })
  const title = content.title.trim()
  if (title === '') return fail({ type: 'emptyText' })
  return record(doc, (): Result<FormInstanceId, FactorError> => {
    const id = newId<FormInstanceId>()
    const from = content.template ? { [COPIED_FROM]: content.template } : {}
    const plain = { form: 'benchmark', subject: title, template: 1, order: placeAfter(doc, 'forms'), ...from }
    createRow(doc, author, 'forms', id, { ...plain, [PART_OF]: benchmark })
    writeCell(doc, author, id, 'bm.kf.title', title)
    if (content.rationale) writeCell(doc, author, id, 'bm.kf.rationale', content.rationale)
    if (content.isContextual) setAnswer(doc, author, canAct(id), { yes: false })
    writeLists(doc, author, id, content)
    return ok(id)
  })
}

const canAct = (id: FormInstanceId) => ({ owner: id, field: { id: 'bm.kf.cityCanAct', type: 'boolean' } as const })

function writeLists(doc: Y.Doc, author: Author, id: FormInstanceId, content: FactorContent): void {
  const { questions = [], measures = [], tips = [], examples = [] } = content
  const add = (field: string, words: string) => addItem(doc, author, { instance: id, owner: id, field, words })
  for (const words of questions) add('bm.kf.questions', words)
  for (const words of measures) add('bm.kf.measures', words)
  for (const words of tips) add('bm.kf.tips', words)
  for (const { words, url } of examples) {
    const added = add('bm.kf.examples', words)
    const field = { id: 'bm.kf.examples', type: 'link' } as const
    if (added.ok && url) setAnswer(doc, author, { owner: added.value, field }, { url })
  }
}

/** Key or contextual: the same words stand in the other list, and come back (S129, S140). */
export function setContextual(
  { docs, form }: BenchmarkPlace,
  author: Author,
  instance: FormInstance,
  isContextual: boolean,
): Result<void, FactorError> {
  const { owner, field } = canAct(instance.id)
  const home = openHome(docs, author, form, instance, { owner, field: field.id })
  return home.ok ? setAnswer(home.value.doc, author, { owner, field }, { yes: !isContextual }) : home
}

/** A contextual factor of the form's own list becomes a key factor with the same words. */
export function contextToFactor(
  place: BenchmarkPlace,
  author: Author,
  benchmark: FormInstanceId,
  { id, circle, name, effect }: ContextItem,
): Result<FormInstanceId, FactorError> {
  const doc = place.docs[circle]
  if (!doc) return fail({ type: 'outOfReach' })
  const made = addFactor(place, author, benchmark, { title: name.text || effect.text, rationale: effect.text })
  if (!made.ok) return made
  const removed = removeItem(doc, author, id)
  return removed.ok ? made : removed
}

/** The association carries on what the city cannot change (S129). */
export function setForAssociation(
  { docs, form }: BenchmarkPlace,
  author: Author,
  instance: FormInstance,
  isFor: boolean,
  item?: ItemId,
): Result<void, FactorError> {
  const field = { id: 'bm.cx.factors.carry', type: 'boolean' } as const
  const owner = item ?? instance.id
  const home = openHome(docs, author, form, instance, { owner, field: field.id })
  return home.ok ? setAnswer(home.value.doc, author, { owner, field }, isFor ? { yes: true } : null) : home
}

/** Whether the pair works on it; what the scope names is its own answer (`chooseFactor`). */
export function setInScope(
  { docs, form }: BenchmarkPlace,
  author: Author,
  instance: FormInstance,
  isIn: boolean,
): Result<void, FactorError> {
  const field = { id: 'bm.ck.inScope', type: 'boolean' } as const
  const owner = instance.id
  const home = openHome(docs, author, form, instance, { owner, field: field.id })
  return home.ok ? setAnswer(home.value.doc, author, { owner, field }, isIn ? { yes: true } : null) : home
}

/** Right after another factor; null: first. */
export const moveFactor = (
  { docs }: BenchmarkPlace,
  author: Author,
  id: FormInstanceId,
  after: FormInstanceId | null,
): Result<void, FactorError> =>
  docs.programme ? moveRow(docs.programme, author, 'forms', id, after) : fail({ type: 'outOfReach' })

/** Marks a factor as deleted, or brings it back, in every circle that knows it. */
export function removeFactor(
  { docs }: BenchmarkPlace,
  author: Author,
  id: FormInstanceId,
  isRemoved = true,
): Result<void, FactorError> {
  const holding = Object.values(docs).filter((doc) => findRow(doc, 'forms', id))
  if (holding.length === 0) return fail({ type: 'notFound' })
  for (const doc of holding) {
    const set = isRemoved ? deleteForm(doc, author, id) : restoreForm(doc, author, id)
    if (!set.ok) return set
  }
  return ok(undefined)
}
