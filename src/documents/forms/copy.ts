import * as Y from 'yjs'
import type { Author } from '../command.ts'
import { headsOf, recordEdit } from '../edits.ts'
import type { TextId } from '../ids.ts'
import { findRow, hasEdits, type Field as Place, readText, rootEdits, rootMap, rootRows, rootText } from '../layout.ts'
import { asFields, asText } from '../parse.ts'
import { placeOfValue } from './clear.ts'
import { type AnswerKey, type AnswerPlace, answerKey, placeOfRoot } from './keys.ts'

/** Inside a transaction: makes a row of `answers` elsewhere under the same id, with the same author and place. */
export function copyRow(from: Y.Doc, to: Y.Doc, id: string): void {
  const row = findRow(from, 'answers', id)
  if (!row || findRow(to, 'answers', id)) return
  const copy = new Y.Map<unknown>()
  for (const [key, value] of row.entries()) copy.set(key, value)
  rootRows(to, 'answers').set(id, copy)
}

/** The same where the answer itself goes along: a row that is there already takes its order and whether it is deleted. */
export function takeRow(from: Y.Doc, to: Y.Doc, id: string): void {
  copyRow(from, to, id)
  const [here, there] = [findRow(from, 'answers', id), findRow(to, 'answers', id)]
  for (const [key, value] of here?.entries() ?? []) if (there && there.get(key) !== value) there.set(key, value)
}

/**
 * Inside a transaction: puts an answer elsewhere under the same ids, with its edits, so that what was contested stays
 * so. Where something else stands already, both become versions of a contested answer: no words vanish (D7). More
 * readers (`isWider`) get no earlier wordings and no comments: nobody wrote those for them.
 */
export function copyAnswer(from: Y.Doc, to: Y.Doc, author: Author, place: AnswerPlace, isWider: boolean): void {
  const key = answerKey(place.owner, place.field)
  for (const text of textsAt(from, place)) copyText(from, to, author, text as TextId, isWider)
  copyValue(from, to, author, key, isWider)
  const values = rootMap(to, 'values')
  for (const [mark, value] of [...rootMap(from, 'values').entries()]) {
    const about = mark === key || (isWider && mark.startsWith('shared:')) ? null : placeOfValue(mark)
    if (about && answerKey(about.owner, about.field) === key && !values.has(mark)) values.set(mark, value)
  }
  if (isWider) return
  const comments = rootMap(to, 'comments')
  for (const [id, raw] of [...rootMap(from, 'comments').entries()])
    if (asFields(raw).on === key && asText(asFields(raw).text) !== '') comments.set(id, raw)
}

/** Names, without `text:`, of the words of an answer and their translations. */
const textsAt = (doc: Y.Doc, { owner, field }: AnswerPlace): readonly string[] =>
  [...doc.share.keys()].flatMap((name) => {
    const place = name.startsWith('text:') ? placeOfRoot(name) : null
    return place?.owner === owner && place.field === field ? [name.slice('text:'.length)] : []
  })

function copyText(from: Y.Doc, to: Y.Doc, author: Author, id: TextId, isWider: boolean): void {
  const text = readText(from, id)
  if (text === '' && !hasEdits(from, { text: id })) return
  const there = readText(to, id)
  copyEdits(from, to, author, { text: id }, { isThere: there !== '', isWider })
  if (there === '' && text !== '') rootText(to, id).insert(0, text)
}

function copyValue(from: Y.Doc, to: Y.Doc, author: Author, key: AnswerKey, isWider: boolean): void {
  if (!rootMap(from, 'values').has(key)) return
  const isThere = (rootMap(to, 'values').get(key) ?? null) !== null
  copyEdits(from, to, author, { value: key }, { isThere, isWider })
  if (!isThere) rootMap(to, 'values').set(key, rootMap(from, 'values').get(key))
}

/** What was typed and not yet recorded is recorded first, on both sides: else its edit would be missing. */
function copyEdits(from: Y.Doc, to: Y.Doc, author: Author, place: Place, { isThere, isWider }: CopyOptions): void {
  recordEdit(from, author, place)
  if (isThere) recordEdit(to, author, place)
  const heads = new Set<string>(headsOf(from, place).map(({ id }) => id))
  const edits = hasEdits(from, place) ? [...rootEdits(from, place).entries()] : []
  const target = rootEdits(to, place)
  for (const [id, edit] of edits) if (!target.has(id) && (!isWider || heads.has(id))) target.set(id, edit)
}

type CopyOptions = { readonly isThere: boolean; readonly isWider: boolean }
