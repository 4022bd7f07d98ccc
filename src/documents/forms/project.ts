import type * as Y from 'yjs'
import type { FormId } from '../../method/forms/types.ts'
import { type FieldValue, isEmptyValue, isValueOf } from '../../method/forms/values.ts'
import type { FormInstanceId, MemberId } from '../ids.ts'
import { allRows, findRow, rootMap } from '../layout.ts'
import { asText } from '../parse.ts'
import { type Cell, readCell } from '../rows.ts'
import { commentsByKey } from './comments.ts'
import { readForm } from './instances.ts'
import { liveInstanceOf, toItem } from './items.ts'
import { type AnswerKey, type AnswerPlace, answerKey, placeOfKey } from './keys.ts'
import { placesHeld } from './parts.ts'

/** One answered question, as search and overviews know it. Options are ids: their words are in the form's texts. */
export type AnswerItem = AnswerPlace & {
  readonly id: AnswerKey
  readonly form: FormId
  readonly instance: FormInstanceId
  readonly subject: string
  readonly kind: 'answer' | 'item' | 'contribution'
  readonly hidesName: boolean
  readonly by: MemberId
  readonly words: Cell
  readonly value: FieldValue | null
  /** Words, the plain words of the value and comments, one per line. */
  readonly text: string
}

/** One answer; null if nothing is there, or what it hangs at is deleted. */
export const projectAnswer = (doc: Y.Doc, key: string): AnswerItem | null => project(doc, key, commentsByKey(doc))

/** All answers of a circle. */
export function projectAnswers(doc: Y.Doc): readonly AnswerItem[] {
  const comments = commentsByKey(doc)
  return answerKeys(doc).flatMap((key) => project(doc, key, comments) ?? [])
}

function project(doc: Y.Doc, key: string, comments: ReturnType<typeof commentsByKey>): AnswerItem | null {
  const place = placeOfKey(key)
  const instance = place && liveInstanceOf(doc, place.owner)
  const form = instance && readForm(doc, instance)
  if (!place || !instance || !form) return null
  const { owner, field } = place
  const words = readCell(doc, owner, field)
  const value = isValueOf({ type: 'text' }, rootMap(doc, 'values').get(key))
  const beside = comments.get(key) ?? []
  if (words.text.trim() === '' && isEmptyValue(value) && beside.length === 0) return null
  const row = findRow(doc, 'answers', owner)
  const item = row && toItem(owner, row)
  const isItself = item?.field === field
  return {
    id: key as AnswerKey,
    owner,
    field,
    form: form.form,
    instance,
    subject: form.subject,
    kind: item && isItself ? item.kind : 'answer',
    hidesName: item?.hidesName ?? false,
    by: item?.by ?? form.by,
    words,
    value,
    text: [words.text, ...plainWords(value), ...beside.map(({ text }) => text)].filter(Boolean).join('\n'),
  }
}

const plainWords = (value: FieldValue | null): readonly string[] => {
  const { words, number, year, source, from, to, other, comment, url } = value ?? {}
  return [words, number, year, source, from, to, other, comment, url].flatMap((part) =>
    part === undefined ? [] : [String(part)],
  )
}

/** Keys of all answers in a document, of forms or not: `projectAnswer` tells. */
const answerKeys = (doc: Y.Doc): readonly string[] => placesHeld(doc).map(({ owner, field }) => answerKey(owner, field))

/** A row of `forms` or `answers` has changed: the answers that hang at it, at any depth. */
export function keysBelow(doc: Y.Doc, id: string): readonly string[] {
  const owners = new Set([id])
  for (let size = 0; size < owners.size; ) {
    size = owners.size
    for (const [row, { owner }] of rowOwners(doc)) if (owners.has(owner)) owners.add(row)
  }
  return placesHeld(doc).flatMap(({ owner, field }) => (owners.has(owner) ? [answerKey(owner, field)] : []))
}

const rowOwners = (doc: Y.Doc) =>
  allRows(doc, 'answers').map(([id, row]) => [id, { owner: asText(row.get('owner')) }] as const)
