import type * as Y from 'yjs'
import type { Field, Form } from '../../method/forms/types.ts'
import { fail, ok, type Result } from '../../result.ts'
import { type Author, type CommandError, isWritable, type NotFound, record } from '../command.ts'
import type { FormInstanceId, MemberId } from '../ids.ts'
import { findRow, readText, rootMap } from '../layout.ts'
import { asFields, asNumber, asText } from '../parse.ts'
import { copyRow } from './copy.ts'
import { copyShown } from './copyShown.ts'
import { hashOf } from './hash.ts'
import { ensureForm, readForm } from './instances.ts'
import { type AnswerPlace, answerKey, answerText, placeOfKey } from './keys.ts'
import { movedMark } from './move.ts'
import { type Parts, partsOf, rowsAbove } from './parts.ts'

/** What was copied to where, and when: a mark beside the answer that stays. */
export type Shared = {
  /** Id of the circle that it was copied to. */
  readonly target: string
  readonly field: string
  readonly by: MemberId
  readonly at: number
  /** The answer here is no longer what was shared. */
  readonly hasChanged: boolean
}

/** In the circle that an answer was shared into: it is at home there, wherever its question would start it (`homeOf`). */
export const livesHere = (instance: string, field: string): string => `home:${instance}/${field}`

export const sharedMark = (target: string, instance: string, field: string) => `shared:${target}:${instance}/${field}`
/** Sensitive fields and those with a circle of their own are shared by name only. */
const follows = ({ staysBehind }: Field): boolean => !staysBehind

/**
 * Copies chosen answers into a circle of a programme, under the same ids and with their authors; here they stay. Sharing
 * again replaces what nobody has changed there since; what somebody has becomes one of two versions (D7). `target` is the
 * id of the circle whose document `to` is.
 */
export function shareAnswers(
  from: Y.Doc,
  to: Y.Doc,
  author: Author,
  input: {
    readonly form: Form
    readonly instance: FormInstanceId
    readonly fields: readonly string[]
    readonly target: string
  },
): Result<void, CommandError | NotFound | { readonly type: 'sameCircle' }> {
  const { form, fields, target } = input
  const instance = readForm(from, input.instance)
  if (!instance) return fail({ type: 'notFound' })
  if (from === to) return fail({ type: 'sameCircle' })
  if (!isWritable(from)) return fail({ type: 'newerSchema' })
  const known = ensureForm(to, author, instance)
  if (!known.ok) return known
  for (const field of fields) {
    const before = lastShared(from, target, instance.id, field)
    const copied = record<void, never>(to, () => ok(copyField(from, to, author, form, instance.id, field, before)))
    if (!copied.ok) return copied
    const hashes = hashesOf(from, form, instance.id, field)
    const mark = { by: author.member, at: author.now, hashes }
    from.transact(() => rootMap(from, 'values').set(sharedMark(target, instance.id, field), mark))
  }
  return ok(undefined)
}

type Hashes = Readonly<Record<string, unknown>>

function copyField(
  from: Y.Doc,
  to: Y.Doc,
  author: Author,
  form: Form,
  instance: string,
  field: string,
  before: Hashes,
) {
  const { places, items } = liveParts(from, form, instance, field)
  for (const id of new Set(places.flatMap(({ owner }) => rowsAbove(from, owner).map(([row]) => row)))) {
    copyRow(from, to, id)
    const order = findRow(from, 'answers', id)?.get('order')
    if (order !== findRow(to, 'answers', id)?.get('order')) findRow(to, 'answers', id)?.set('order', order)
  }
  dropUnshared(to, author, items, before)
  rootMap(to, 'values').delete(movedMark(instance, field))
  rootMap(to, 'values').set(livesHere(instance, field), true)
  for (const place of places) {
    const isUntouched = before[answerKey(place.owner, place.field)] === hashAt(to, place)
    copyShown(from, to, author, place, { isUntouched })
  }
}

/** What can be seen of an answer: what hangs at deleted items is not shared. */
function liveParts(doc: Y.Doc, form: Form, instance: string, field: string): Parts {
  const { places, items } = partsOf(doc, form, instance, field, follows)
  const isLive = (owner: string) => rowsAbove(doc, owner).every(([, row]) => !asText(row.get('deletedBy')))
  return { places: places.filter(({ owner }) => isLive(owner)), items: items.filter(isLive) }
}

/** Items that were shared and are gone or deleted here are marked as deleted there. */
function dropUnshared(to: Y.Doc, author: Author, items: readonly string[], before: Hashes): void {
  for (const key of Object.keys(before)) {
    const owner = placeOfKey(key)?.owner
    const row = owner && !items.includes(owner) ? findRow(to, 'answers', owner) : null
    if (!row) continue
    row.set('deletedBy', author.member)
    row.set('deletedAt', author.now)
  }
}

/** What an answer says here; the marks beside it do not count. */
const hashAt = (doc: Y.Doc, { owner, field }: AnswerPlace): string =>
  hashOf([readText(doc, answerText(owner, field)), rootMap(doc, 'values').get(answerKey(owner, field)) ?? null])

function hashesOf(doc: Y.Doc, form: Form, instance: string, field: string): Hashes {
  const { places } = liveParts(doc, form, instance, field)
  return Object.fromEntries(places.map((place) => [answerKey(place.owner, place.field), hashAt(doc, place)]))
}

const lastShared = (doc: Y.Doc, target: string, instance: string, field: string): Hashes =>
  asFields(asFields(rootMap(doc, 'values').get(sharedMark(target, instance, field))).hashes)

/** What of a form was shared from here, and whether it has changed since. */
export function readShared(doc: Y.Doc, form: Form, instance: string): readonly Shared[] {
  return [...rootMap(doc, 'values').entries()].flatMap(([key, raw]) => {
    const [, target = '', of, field = ''] = /^shared:([^:]*):([^/]+)\/(.+)$/.exec(key) ?? []
    if (of !== instance) return []
    const { by, at, hashes } = asFields(raw)
    const isSame = sameHashes(asFields(hashes), hashesOf(doc, form, instance, field))
    return [{ target, field, by: asText(by) as MemberId, at: asNumber(at), hasChanged: !isSame }]
  })
}

const sameHashes = (a: Hashes, b: Hashes): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, hash]) => b[key] === hash)
