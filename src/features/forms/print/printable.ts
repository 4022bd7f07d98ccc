import type { Answer } from '../../../documents/forms/answers.ts'
import { type CircleKind, isWider } from '../../../method/circles.ts'
import type { Field, Form } from '../../../method/forms/types.ts'
import type { AnswerStore } from '../answerStore.ts'
import { fieldById } from '../fields.ts'
import type { PrintOptions } from './printOptions.ts'

/** Whether an answer may stand on paper for these readers (S52): its own circle reads it, and nobody beyond. */
export function mayPrint(field: Field, home: CircleKind | null, { readers, withSensitive }: PrintOptions): boolean {
  if (home === null || isWider(readers, home)) return false
  return !field.sensitive || withSensitive
}

/** How many answers a print for these readers leaves out. */
export function leftOut(store: AnswerStore, form: Form, options: PrintOptions): number {
  const fields = fieldById(form)
  return [...store.all().values()].filter((answer) => {
    const field = fields.get(answer.field)
    return field && holdsWords(answer) && !mayPrint(field, store.get(answer.owner, field).home, options)
  }).length
}

const holdsWords = ({ words, value, contributions }: Answer): boolean =>
  words.text.trim() !== '' || value !== null || contributions.length > 0

/** For whom a form is printed unless told otherwise: as far as the form itself is meant to go, never narrower. */
export function usualReaders(form: Form, kind: 'dossier' | 'programme', circles: readonly CircleKind[]): CircleKind {
  const wanted = kind === 'dossier' ? 'team' : isWider(form.audience, 'team') ? form.audience : 'programme'
  return circles.includes(wanted) ? wanted : (circles.at(-1) ?? wanted)
}
