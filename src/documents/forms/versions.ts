import type * as Y from 'yjs'
import { isAskedOf } from '../../method/forms/rights.ts'
import type { Form } from '../../method/forms/types.ts'
import { maySettle } from '../../method/rights.ts'
import { fail, ok, type Result } from '../../result.ts'
import { type Author, type CommandError, type EmptyText, type NotAllowed, type NotFound, record } from '../command.ts'
import { settle } from '../edits.ts'
import { type FormInstanceId, type ItemId, type MemberId, newId, type VersionId } from '../ids.ts'
import { findRow, readText, rootMap } from '../layout.ts'
import { asFields, asNumber, asText } from '../parse.ts'
import { createRow, type Plain, placeAfter, setRow } from '../rows.ts'
import { readAnswers } from './answers.ts'
import { needForm } from './instances.ts'
import { type AnswerPlace, answerKey, answerText, type OwnerId } from './keys.ts'

export type FrozenAnswer = AnswerPlace & { readonly words: string; readonly value: Plain }
export type FrozenItem = AnswerPlace & { readonly id: ItemId; readonly kind: string; readonly order: string }

/** What a circle held of a form at one time, under a name (D9): never edited. */
export type FormVersion = {
  readonly id: VersionId
  readonly instance: FormInstanceId
  /** One of the form's `versions`, or plain words. */
  readonly label: string
  readonly by: MemberId
  readonly at: number
  readonly answers: readonly FrozenAnswer[]
  readonly items: readonly FrozenItem[]
  /** Answers that were erased, or moved to fewer readers, since. */
  readonly redacted: number
}

/** Keeps what this circle holds. A form in several circles is frozen in each, under one `id`. */
export function freezeVersion(
  doc: Y.Doc,
  author: Author,
  input: { readonly form: Form; readonly instance: FormInstanceId; readonly label: string; readonly id?: VersionId },
): Result<VersionId, CommandError | NotFound | EmptyText> {
  const { form, instance, label } = input
  if (label.trim() === '') return fail({ type: 'emptyText' })
  const found = needForm(doc, instance)
  if (!found.ok) return found
  return record(doc, () => {
    const id = input.id ?? newId<VersionId>()
    const snapshot = {
      instance,
      label,
      by: author.member,
      at: author.now,
      redacted: 0,
      ...snapshotOf(doc, form, instance),
    }
    rootMap(doc, 'formVersions').set(id, snapshot)
    return ok(id)
  })
}

/** What a version would hold if it were frozen now: to compare. */
export function snapshotOf(doc: Y.Doc, form: Form, instance: string): Pick<FormVersion, 'answers' | 'items'> {
  const all = [...readAnswers(doc, form, instance).answers.values()]
  const items = all.flatMap((answer) => [...answer.items, ...answer.contributions])
  const said = all.map(({ owner, field, words, value }) => ({ owner, field, words: words.text, value: value as Plain }))
  const contributed = all.flatMap(({ contributions }) =>
    contributions.map(({ id, field, words }) => ({ owner: id as OwnerId, field, words: words.text, value: null })),
  )
  return {
    answers: [...said, ...contributed].filter(({ words, value }) => words !== '' || value !== null),
    items: items.map(({ id, kind, owner, field, order }) => ({ id, kind, owner, field, order })),
  }
}

/** Versions of a form in this circle, the oldest first. */
export const readFormVersions = (doc: Y.Doc, instance: string): readonly FormVersion[] =>
  [...rootMap(doc, 'formVersions').entries()]
    .map(([id, raw]) => toVersion(id, raw))
    .filter((version) => version.instance === instance)
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

function toVersion(id: string, raw: unknown): FormVersion {
  const fields = asFields(raw)
  const place = (entry: unknown): AnswerPlace => ({
    owner: asText(asFields(entry).owner) as OwnerId,
    field: asText(asFields(entry).field),
  })
  return {
    id: id as VersionId,
    instance: asText(fields.instance) as FormInstanceId,
    label: asText(fields.label),
    by: asText(fields.by) as MemberId,
    at: asNumber(fields.at),
    redacted: asNumber(fields.redacted),
    answers: entriesOf(fields.answers).map((entry) => ({
      ...place(entry),
      words: asText(asFields(entry).words),
      value: (asFields(entry).value ?? null) as Plain,
    })),
    items: entriesOf(fields.items).map((entry) => ({
      ...place(entry),
      id: asText(asFields(entry).id) as ItemId,
      kind: asText(asFields(entry).kind),
      order: asText(asFields(entry).order),
    })),
  }
}

const entriesOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : [])

export type AnswerChange = AnswerPlace & { readonly before: FrozenAnswer | null; readonly after: FrozenAnswer | null }

/** What differs between two versions, or a version and now. */
export function compareVersions(
  before: Pick<FormVersion, 'answers'>,
  after: Pick<FormVersion, 'answers'>,
): readonly AnswerChange[] {
  const byKey = ({ answers }: Pick<FormVersion, 'answers'>) =>
    new Map(answers.map((answer) => [answerKey(answer.owner, answer.field), answer]))
  const [old, now] = [byKey(before), byKey(after)]
  return [...new Map([...old, ...now])].flatMap(([key, { owner, field }]) => {
    const change = { owner, field, before: old.get(key) ?? null, after: now.get(key) ?? null }
    return sameAnswer(change.before, change.after) ? [] : [change]
  })
}

const sameAnswer = (a: FrozenAnswer | null, b: FrozenAnswer | null): boolean =>
  a?.words === b?.words && JSON.stringify(a?.value ?? null) === JSON.stringify(b?.value ?? null)

/**
 * Brings a version back as new edits: answers say what they said, items deleted since return, what came later stays. For
 * those that the form is asked of, and the mentee side.
 */
export function restoreFormVersion(
  doc: Y.Doc,
  author: Author,
  form: Form,
  id: VersionId,
): Result<void, CommandError | NotAllowed | NotFound> {
  if (!isAskedOf(form.answeredBy, author.sides) && !maySettle(author.sides)) return fail({ type: 'notAllowed' })
  const raw = rootMap(doc, 'formVersions').get(id)
  if (raw === undefined) return fail({ type: 'notFound' })
  const version = toVersion(id, raw)
  for (const item of version.items) {
    const back = bringBack(doc, author, item, version.instance)
    if (!back.ok) return back
  }
  const settler: Author = { ...author, sides: ['menteeCity'] }
  for (const { owner, field, words, value } of version.answers) {
    const [text, key] = [answerText(owner, field), answerKey(owner, field)]
    if (readText(doc, text) !== words) settle(doc, settler, { text }, words)
    const there = rootMap(doc, 'values').get(key) ?? null
    if (JSON.stringify(there) !== JSON.stringify(value)) settle(doc, settler, { value: key }, value)
  }
  return ok(undefined)
}

function bringBack(
  doc: Y.Doc,
  author: Author,
  { id, kind, owner, field, order }: FrozenItem,
  instance: FormInstanceId,
): Result<void, CommandError | NotFound> {
  if (findRow(doc, 'answers', id)) return setRow(doc, 'answers', id, { deletedBy: null, deletedAt: null })
  return record(doc, () => {
    const place = order || placeAfter(doc, 'answers')
    createRow(doc, author, 'answers', id, { kind, instance, owner, field, order: place })
    return ok(undefined)
  })
}
