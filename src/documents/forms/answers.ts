import type * as Y from 'yjs'
import type { Field, Form } from '../../method/forms/types.ts'
import { type FieldValue, isEmptyValue, isValueOf } from '../../method/forms/values.ts'
import { isContested } from '../edits.ts'
import type { MemberId } from '../ids.ts'
import { hasEdits, type Field as Place, rootEdits, rootMap } from '../layout.ts'
import { asFields, asText } from '../parse.ts'
import { type Cell, readCell } from '../rows.ts'
import { type Comment, commentsByKey } from './comments.ts'
import { type FormInstance, readForm } from './instances.ts'
import { type Item, itemsByKey } from './items.ts'
import { type AnswerKey, type AnswerPlace, answerKey, answerText, type OwnerId } from './keys.ts'
import { readTranslation, type Translation, translatedTexts } from './translations.ts'

export type Contribution = Item & { readonly words: Cell }

/** All that a circle holds as the answer to one question. */
export type Answer = AnswerPlace & {
  readonly key: AnswerKey
  /** What stands in the one open box. */
  readonly words: Cell
  readonly value: FieldValue | null
  /** Items of a list, in order; their own answers are under `<itemId>/…`. */
  readonly items: readonly Item[]
  readonly contributions: readonly Contribution[]
  readonly comments: readonly Comment[]
  readonly translations: readonly Translation[]
  /** Several people left different words, or different values, without seeing each other's (D7). */
  readonly isContested: boolean
  readonly isValueContested: boolean
  /** Who wrote what is kept of its edits. */
  readonly by: readonly MemberId[]
}

export type FormAnswers = {
  /** Null if this circle does not hold the form. */
  readonly instance: FormInstance | null
  /** Answers that are there, by `<ownerId>/<fieldId>`; for the others see `answerAt`. */
  readonly answers: ReadonlyMap<AnswerKey, Answer>
}

/** What one walk over a document finds, for all answers of a form. */
export type AnswerIndex = {
  readonly items: ReadonlyMap<string, readonly Item[]>
  readonly comments: ReadonlyMap<string, readonly Comment[]>
  readonly translated: ReadonlyMap<string, readonly string[]>
}

export const indexAnswers = (doc: Y.Doc, instance: string): AnswerIndex => ({
  items: itemsByKey(doc, instance),
  comments: commentsByKey(doc),
  translated: translatedTexts(doc),
})

/** Reads what this circle holds of a form. The form's answers in other circles are read from their documents. */
export function readAnswers(doc: Y.Doc, form: Form, instance: string): FormAnswers {
  const answers = new Map<AnswerKey, Answer>()
  const index = indexAnswers(doc, instance)
  const visit = (owner: OwnerId, fields: readonly Field[]): void => {
    for (const field of fields) {
      const answer = readAnswer(doc, { owner, field: field.id }, field, index)
      if (!isEmptyAnswer(answer)) answers.set(answer.key, answer)
      if (field.type === 'group') visit(owner, field.itemFields ?? [])
      for (const item of answer.items) visitItem(item, field)
    }
  }
  const visitItem = (item: Item, field: Field): void => {
    const own: Field = { ...field, type: field.itemType ?? 'text' }
    const answer = readAnswer(doc, { owner: item.id, field: field.id }, own, index)
    if (!isEmptyAnswer(answer)) answers.set(answer.key, answer)
    visit(item.id, field.itemFields ?? [])
  }
  for (const section of form.sections) visit(instance as OwnerId, section.fields)
  return { instance: readForm(doc, instance), answers }
}

export function readAnswer(
  doc: Y.Doc,
  place: AnswerPlace,
  field: Pick<Field, 'type'>,
  { items, comments, translated }: AnswerIndex,
): Answer {
  const { owner, field: id } = place
  const key = answerKey(owner, id)
  const words = readCell(doc, owner, id)
  const rows = items.get(key) ?? []
  const isValueContested = isContested(doc, { value: key })
  return {
    owner,
    field: id,
    key,
    words,
    value: isValueOf(field, rootMap(doc, 'values').get(key)),
    items: rows.filter(({ kind }) => kind === 'item'),
    contributions: rows
      .filter(({ kind }) => kind === 'contribution')
      .map((row) => ({ ...row, words: readCell(doc, row.id, id) }))
      // Where it was moved away an empty row is left.
      .filter(({ words }) => words.text !== '' || words.isContested),
    comments: comments.get(key) ?? [],
    translations: (translated.get(answerText(owner, id)) ?? []).flatMap(
      (language) => readTranslation(doc, place, language) ?? [],
    ),
    isContested: words.isContested || isValueContested,
    isValueContested,
    by: writersOf(doc, [{ text: answerText(owner, id) }, { value: key }]),
  }
}

function writersOf(doc: Y.Doc, places: readonly Place[]): readonly MemberId[] {
  const edits = places.flatMap((place) => (hasEdits(doc, place) ? [...rootEdits(doc, place).values()] : []))
  return [...new Set(edits.map((edit) => asText(asFields(edit).member) as MemberId))]
}

/** Nothing there, not even an empty item or a comment. */
export const isEmptyAnswer = (answer: Answer): boolean =>
  !isAnswered(answer) && answer.items.length + answer.comments.length + answer.translations.length === 0

/** Somebody has said something: in words, by a value, or one of several people. Items answer for themselves. */
export const isAnswered = (answer: Pick<Answer, 'words' | 'value' | 'contributions' | 'isContested'>): boolean =>
  answer.words.text.trim() !== '' ||
  !isEmptyValue(answer.value) ||
  answer.contributions.length > 0 ||
  answer.isContested

/** The answer at a place, an empty one if nothing is there. */
export function answerAt(answers: ReadonlyMap<AnswerKey, Answer>, owner: OwnerId, field: string): Answer {
  const key = answerKey(owner, field)
  const none = { items: [], contributions: [], comments: [], translations: [], by: [] }
  const words: Cell = { text: '', language: '', isContested: false }
  return (
    answers.get(key) ?? { owner, field, key, words, value: null, isContested: false, isValueContested: false, ...none }
  )
}
