import type { AnswerLike, AnswersLike } from '../../../src/method/forms/shown.ts'
import type { Field, Form } from '../../../src/method/forms/types.ts'
import type { FieldValue } from '../../../src/method/forms/values.ts'

/** Words for people hold a space or a letter with an accent; ids do not. */
export const isVisibleText = (text: string): boolean => /[\s\u00a0-\u024f]/.test(text)

/** Everything of a form that is shown under a label of its own. */
export function textIdsOf(form: Form): readonly string[] {
  const ofField = (field: Field): readonly string[] => [
    field.id,
    ...(field.options ?? []).map((option) => `${field.id}/${option}`),
    ...(field.itemFields ?? []).flatMap(ofField),
  ]
  const entries = Object.entries(form.lists).flatMap(([list, ids]) => ids.map((id) => `${list}/${id}`))
  const parts = Object.entries(form.traits).flatMap(([entry, { parts = 0 }]) =>
    Array.from({ length: Number(parts) }, (_, index) => `${entry}/${index + 1}`),
  )
  return [
    form.id,
    ...form.rules.map(({ id }) => id),
    ...form.sections.flatMap(({ id, fields }) => [id, ...fields.flatMap(ofField)]),
    ...(form.versions ?? []).map((id) => `versions/${id}`),
    ...entries,
    ...parts,
    ...(form.lists.spectrum ? ['spectrum'] : []),
  ]
}

type Said = { readonly words?: string; readonly value?: FieldValue; readonly items?: readonly string[] }

/** Answers by `<ownerId>/<fieldId>`, as rules see them. */
export const answersOf = (said: Readonly<Record<string, Said>>): AnswersLike =>
  new Map(
    Object.entries(said).map(([key, { words = '', value = null, items = [] }]): [string, AnswerLike] => [
      key,
      { words: { text: words }, value, items: items.map((id) => ({ id })), contributions: [] },
    ]),
  )
