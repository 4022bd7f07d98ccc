import type * as Y from 'yjs'
import type { Author } from '../command.ts'
import { headsOf, recordEdit } from '../edits.ts'
import { newId } from '../ids.ts'
import { type Field as Place, readText, rootEdits, rootMap, rootText } from '../layout.ts'
import { replaceAll } from '../text.ts'
import { type AnswerPlace, answerKey, answerText, translationText } from './keys.ts'
import { translatedTexts } from './translations.ts'

/**
 * Inside a transaction: puts elsewhere what an answer says now, and nothing that is not seen of it: no earlier wording, no
 * comments, no marks of where else it went. `isUntouched`: nobody has changed there what stands there, so that it is
 * replaced; else both become versions (D7).
 */
export function copyShown(
  from: Y.Doc,
  to: Y.Doc,
  author: Author,
  place: AnswerPlace,
  { isUntouched }: { readonly isUntouched: boolean },
): void {
  const { owner, field } = place
  const text = answerText(owner, field)
  show(from, to, author, { text }, isUntouched)
  show(from, to, author, { value: answerKey(owner, field) }, isUntouched)
  const languages = [...(translatedTexts(from).get(text) ?? []), ...(translatedTexts(to).get(text) ?? [])]
  for (const language of new Set(languages)) {
    const translation = translationText(owner, field, language)
    show(from, to, author, { text: translation }, isUntouched)
    copyMark(from, to, `tr:${translation}`)
  }
}

const EMPTY: readonly unknown[] = ['', null]

const valueAt = (doc: Y.Doc, place: Place): unknown =>
  'text' in place ? readText(doc, place.text) : (rootMap(doc, 'values').get(place.value) ?? null)

function show(from: Y.Doc, to: Y.Doc, author: Author, place: Place, isUntouched: boolean): void {
  const [value, there] = [valueAt(from, place), valueAt(to, place)]
  const isBlank = EMPTY.includes(there)
  if (JSON.stringify(value) === JSON.stringify(there)) return
  if (EMPTY.includes(value) && !isUntouched) return
  if (!isUntouched && !isBlank) recordEdit(to, author, place)
  const edits = rootEdits(to, place)
  const said = { ...sayer(from, author, place), value }
  if (isUntouched || isBlank) {
    if ('text' in place) replaceAll(rootText(to, place.text), String(value))
    else rootMap(to, 'values').set(place.value, value)
    edits.clear()
  }
  edits.set(newId(), { ...said, seen: [] })
  if ('text' in place) copyMark(from, to, `lang:${place.text}`)
}

/** Whoever left it as it is; of a contested answer, whoever shares the merge. */
function sayer(from: Y.Doc, author: Author, place: Place) {
  const [head, ...others] = headsOf(from, place)
  const { member, language, at } =
    head && others.length === 0 ? head : { member: author.member, language: author.language, at: author.now }
  return { member, language, at }
}

function copyMark(from: Y.Doc, to: Y.Doc, mark: string): void {
  const value = rootMap(from, 'values').get(mark)
  if (value !== undefined) rootMap(to, 'values').set(mark, value)
}
