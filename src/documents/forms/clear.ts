import type * as Y from 'yjs'
import { rootMap, type rootText } from '../layout.ts'
import { asFields, asText } from '../parse.ts'
import { type AnswerPlace, placeOfKey, placeOfRoot } from './keys.ts'

/** Marks that name an answer after a `:`, such as `shared:<target>:<ownerId>/<fieldId>`. */
const MARKED = /^(?:shared|became):[^:]*:(.+)$/
const TEXT_MARK = /^(?:lang|tr):([^./:]+)\.([^@]+)/

/** The answer that a key of `values` is about, whether it holds the value or a mark; null for all other keys. */
export function placeOfValue(key: string): AnswerPlace | null {
  const marked = MARKED.exec(key)?.[1]
  if (marked !== undefined) return placeOfKey(marked)
  const [, owner, field] = TEXT_MARK.exec(key) ?? []
  return owner && field ? placeOfKey(`${owner}/${field}`) : placeOfKey(key)
}

/** Inside a transaction: takes away all that a document holds at the places that `isGone` names, but for rows. */
export function clearAnswers(doc: Y.Doc, isGone: (place: AnswerPlace) => boolean, keepsComments = false): void {
  const gone = (place: AnswerPlace | null) => place !== null && isGone(place)
  for (const name of [...doc.share.keys()]) {
    if (!gone(placeOfRoot(name))) continue
    if (name.startsWith('edits:')) doc.getMap(name).clear()
    else clearText(doc.getText(name))
  }
  const values = rootMap(doc, 'values')
  for (const key of [...values.keys()]) if (gone(placeOfValue(key))) values.delete(key)
  if (keepsComments) return
  const comments = rootMap(doc, 'comments')
  for (const [id, raw] of [...comments.entries()]) {
    const on = asText(asFields(raw).on)
    // What it was about stays, so that read models elsewhere know what to drop.
    if (gone(placeOfKey(on))) comments.set(id, { on })
  }
}

const clearText = (text: ReturnType<typeof rootText>) => {
  if (text.length > 0) text.delete(0, text.length)
}

/** Whether a document holds any typed value at an owner: texts are found by their names. */
export const holdsValues = (doc: Y.Doc, owner: string): boolean =>
  [...rootMap(doc, 'values').keys()].some((key) => placeOfKey(key)?.owner === owner)
