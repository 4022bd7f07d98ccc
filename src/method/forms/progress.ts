import { type AnswerLike, type AnswersLike, isShown } from './shown.ts'
import type { Field, Form } from './types.ts'
import { isEmptyValue } from './values.ts'

export type SectionProgress = {
  readonly id: string
  /** Questions shown in the section, items not counted. */
  readonly asked: number
  /** Those to which something was said, in whatever way. */
  readonly answered: number
  /** Ids of questions with nothing yet: "not there yet", never "missing" (S65). */
  readonly open: readonly string[]
}

/** What is there of a form, section by section: never a percentage, as nothing is a duty (S65). */
export const progressOf = (form: Form, instance: string, answers: AnswersLike): readonly SectionProgress[] =>
  form.sections.map(({ id, fields }) => {
    const shown = fields.filter((field) => isShown(field, instance, answers))
    const open = shown.filter((field) => !isAnswered(field, instance, answers)).map((field) => field.id)
    return { id, asked: shown.length, answered: shown.length - open.length, open }
  })

/** Whether anything was said to a question: in its box, by a value, or in any of its items. */
export function isAnswered(field: Field, owner: string, answers: AnswersLike): boolean {
  const answer = answers.get(`${owner}/${field.id}`)
  if (answer && (hasWords(answer) || answer.contributions.length > 0)) return true
  const inner = field.itemFields ?? []
  if (field.type === 'group') return inner.some((part) => isAnswered(part, owner, answers))
  return (answer?.items ?? []).some(({ id }) => {
    const own = answers.get(`${id}/${field.id}`)
    return (own && hasWords(own)) || inner.some((part) => isAnswered(part, id, answers))
  })
}

const hasWords = ({ words, value }: AnswerLike): boolean => words.text.trim() !== '' || !isEmptyValue(value)
