import type * as Y from 'yjs'
import { fail, ok, type Result } from '../../result.ts'
import { type Author, type CommandError, change, type EmptyText } from '../command.ts'
import { recordEdit } from '../edits.ts'
import type { MemberId } from '../ids.ts'
import { readText, rootMap, rootText } from '../layout.ts'
import { asFields, asNumber, asText } from '../parse.ts'
import { replaceAll } from '../text.ts'
import { markLanguage } from '../values.ts'
import { hashOf } from './hash.ts'
import { type AnswerPlace, answerText, translationText } from './keys.ts'

/** A translation beside the words (S378); the author's text stays the reference. */
export type Translation = {
  readonly language: string
  readonly text: string
  readonly by: MemberId
  readonly at: number
  /** The words have changed since it was made. */
  readonly isOutOfDate: boolean
}

/**
 * Notes from which words a translation was made: on leaving its field, after `recordEdit`. The field itself binds to
 * `translationText`.
 */
export function markTranslated(
  doc: Y.Doc,
  author: Author,
  place: AnswerPlace,
  language: string,
): Result<void, CommandError> {
  return change(doc, () => {
    const { member, now } = author
    const of = hashOf(readText(doc, answerText(place.owner, place.field)))
    const id = translationText(place.owner, place.field, language)
    rootMap(doc, 'values').set(`tr:${id}`, { of, by: member, at: now })
    return ok(undefined)
  })
}

/** Puts a whole translation beside the words. */
export function translate(
  doc: Y.Doc,
  author: Author,
  place: AnswerPlace,
  input: { readonly language: string; readonly text: string },
): Result<void, CommandError | EmptyText> {
  if (input.text.trim() === '') return fail({ type: 'emptyText' })
  const id = translationText(place.owner, place.field, input.language)
  const written = change<void, never>(doc, () => {
    replaceAll(rootText(doc, id), input.text)
    markLanguage(doc, id, input.language)
    return ok(undefined)
  })
  if (!written.ok) return written
  const recorded = recordEdit(doc, author, { text: id })
  return recorded.ok ? markTranslated(doc, author, place, input.language) : recorded
}

/** Marks of translations by the text they stand beside: one walk over `values` serves a whole form. */
export function translatedTexts(doc: Y.Doc): ReadonlyMap<string, readonly string[]> {
  const byText = new Map<string, string[]>()
  for (const key of rootMap(doc, 'values').keys()) {
    const [, text, language] = /^tr:([^@]+)@(.+)$/.exec(key) ?? []
    if (text && language) byText.set(text, [...(byText.get(text) ?? []), language])
  }
  return byText
}

export function readTranslation(doc: Y.Doc, place: AnswerPlace, language: string): Translation | null {
  const id = translationText(place.owner, place.field, language)
  const text = readText(doc, id)
  if (text === '') return null
  const mark = asFields(rootMap(doc, 'values').get(`tr:${id}`))
  return {
    language,
    text,
    by: asText(mark.by) as MemberId,
    at: asNumber(mark.at),
    isOutOfDate: mark.of !== hashOf(readText(doc, answerText(place.owner, place.field))),
  }
}
