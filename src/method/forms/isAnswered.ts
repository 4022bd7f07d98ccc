import type { AnswerLike, AnswersLike } from './shown.ts'
import type { Field } from './types.ts'
import { isEmptyValue } from './values.ts'

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
