import type * as Y from 'yjs'
import type { Form } from '../method/forms/types.ts'
import { fail, ok, type Result } from '../result.ts'
import type { BenchmarkPlace, FactorError } from './benchmarkFactors.ts'
import { type Author, type CommandError, type NotAllowed, type NotFound, record } from './command.ts'
import { openHome } from './forms/home.ts'
import type { FormInstance } from './forms/instances.ts'
import { readForm } from './forms/instances.ts'
import { addItem } from './forms/items.ts'
import {
  type AnswerChange,
  compareVersions,
  type FormVersion,
  freezeVersion,
  readFormVersions,
  restoreFormVersion,
  snapshotOf,
} from './forms/versions.ts'
import { type FormInstanceId, newId, type VersionId } from './ids.ts'
import { writeCell } from './rows.ts'

/** What a proposal changes: one text of the factor, or one more line in a list. */
export const PROPOSED = ['title', 'rationale', 'questions', 'measures', 'tips'] as const
export type Proposed = (typeof PROPOSED)[number]
export type Proposal = {
  readonly part: Proposed
  readonly words: string
  readonly label: string
  readonly before: string
}

const isText = (part: Proposed): boolean => part === 'title' || part === 'rationale'

/** A factor as several circles hold it, frozen under one id; the oldest first. */
export type FactorVersion = Pick<FormVersion, 'id' | 'label' | 'by' | 'at' | 'answers'>

/** The factor as a norm: what the cities answer about themselves is no part of its versions, and never set back. */
const normOf = ({ form }: BenchmarkPlace): Form => ({
  ...form,
  sections: form.sections.filter(({ id }) => id === 'bm.factor'),
})

const holding = ({ docs }: BenchmarkPlace, instance: string): readonly Y.Doc[] =>
  Object.values(docs).filter((doc) => readForm(doc, instance) !== null)

export function readFactorVersions(place: BenchmarkPlace, instance: string): readonly FactorVersion[] {
  const byId = new Map<VersionId, FactorVersion>()
  for (const doc of holding(place, instance))
    for (const { id, label, by, at, answers } of readFormVersions(doc, instance))
      byId.set(id, { id, label, by, at, answers: [...(byId.get(id)?.answers ?? []), ...answers] })
  return [...byId.values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** What the factor says now, as a version would hold it. */
const factorNow = (place: BenchmarkPlace, instance: string): Pick<FactorVersion, 'answers'> => ({
  answers: holding(place, instance).flatMap((doc) => snapshotOf(doc, normOf(place), instance).answers),
})

/** What changed between a version and now. */
export const changesSince = (
  place: BenchmarkPlace,
  instance: string,
  version: Pick<FactorVersion, 'answers'>,
): readonly AnswerChange[] => compareVersions(version, factorNow(place, instance))

/** Keeps the factor as it stands, in every circle that holds a part of it. */
function keepFactor(
  place: BenchmarkPlace,
  author: Author,
  instance: FormInstanceId,
  label: string,
): Result<VersionId, FactorError> {
  const id = newId<VersionId>()
  const docs = holding(place, instance)
  if (docs.length === 0) return fail({ type: 'notFound' })
  for (const doc of docs) {
    const kept = freezeVersion(doc, author, { form: normOf(place), instance, label, id })
    if (!kept.ok) return kept
  }
  return ok(id)
}

/**
 * Proposes a change to a factor after a visit (S138): what it said is kept unless its last version says the same, the
 * new wording is written, and the factor is kept again under the proposal's name.
 */
export function proposeChange(
  place: BenchmarkPlace,
  author: Author,
  instance: FormInstance,
  { part, words, label, before }: Proposal,
): Result<VersionId, FactorError> {
  if (words.trim() === '' || label.trim() === '') return fail({ type: 'emptyText' })
  const last = readFactorVersions(place, instance.id).at(-1)
  if (!last || changesSince(place, instance.id, last).length > 0) {
    const kept = keepFactor(place, author, instance.id, before)
    if (!kept.ok) return kept
  }
  const written = write(place, author, instance, part, words.trim())
  // A moment later, so that the two stay in this order on every device.
  return written.ok ? keepFactor(place, { ...author, now: author.now + 1 }, instance.id, label) : written
}

function write(
  { docs, form }: BenchmarkPlace,
  author: Author,
  instance: FormInstance,
  part: Proposed,
  words: string,
): Result<unknown, FactorError> {
  const [field, owner] = [`bm.kf.${part}`, instance.id]
  const home = openHome(docs, author, form, instance, { owner, field })
  if (!home.ok) return home
  const { doc } = home.value
  if (!isText(part)) return addItem(doc, author, { instance: instance.id, owner, field, words })
  return record(doc, () => {
    writeCell(doc, author, owner, field, words)
    return ok(undefined)
  })
}

/** Brings a version back; what the factor says now is kept first, so that this can be taken back too. */
export function restoreFactor(
  place: BenchmarkPlace,
  author: Author,
  instance: FormInstanceId,
  version: VersionId,
  before: string,
): Result<VersionId, FactorError | CommandError | NotAllowed | NotFound> {
  const kept = keepFactor(place, author, instance, before)
  if (!kept.ok) return kept
  for (const doc of holding(place, instance)) {
    if (!readFormVersions(doc, instance).some(({ id }) => id === version)) continue
    const restored = restoreFormVersion(doc, author, normOf(place), version)
    if (!restored.ok) return restored
  }
  return kept
}
