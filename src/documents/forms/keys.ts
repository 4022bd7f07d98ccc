import type * as Y from 'yjs'
import type { CircleKind } from '../../method/circles.ts'
import { cellOf, type FormInstanceId, type ItemId, type TextId, type ValueKey, valueKey } from '../ids.ts'

/** What answers hang at: a form's instance, or an item of a list in it. A group has none of its own. */
export type OwnerId = FormInstanceId | ItemId

/** `<ownerId>/<fieldId>`: names an answer, its typed value, and what comments are about. */
export type AnswerKey = ValueKey

/** Where an answer is. */
export type AnswerPlace = { readonly owner: OwnerId; readonly field: string }

/** The documents within reach, by the circle they belong to. */
export type FormDocs = Partial<Readonly<Record<CircleKind, Y.Doc>>>

export const answerKey = (owner: string, field: string): AnswerKey => valueKey(`${owner}/${field}`)

/** The one open box of a question: bind it with `textPort`, record it with `recordEdit`, as any text (D7). */
export const answerText = (owner: string, field: string): TextId => cellOf(owner, field)

/** A translation beside the words, in any language (S378). */
export const translationText = (owner: string, field: string, language: string): TextId =>
  cellOf(owner, `${field}@${language}`)

/** Undoes `answerKey`; null for other keys of `values`, which hold a `:` or `.` before any `/`. */
export function placeOfKey(key: string): AnswerPlace | null {
  const [, owner, field] = /^([^/:.]+)\/(.+)$/.exec(key) ?? []
  return owner && field ? { owner: owner as OwnerId, field } : null
}

/** The answer that a text or its edits belong to, translations too; null for names of other roots. */
export function placeOfRoot(name: string): AnswerPlace | null {
  const value = /^edits:value\/(.+)$/.exec(name)?.[1]
  if (value !== undefined) return placeOfKey(value)
  const [, owner, field] = /^(?:text|edits):([^./:]+)\.([^@]+)/.exec(name) ?? []
  return owner && field ? { owner: owner as OwnerId, field } : null
}
