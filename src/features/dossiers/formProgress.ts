import { type Answer, isAnswered } from '../../documents/forms/answers.ts'
import { type AnswerKey, answerKey, type OwnerId } from '../../documents/forms/keys.ts'
import type { Field, FormSection } from '../../method/forms/types.ts'

export type PartProgress = { readonly answered: number; readonly of: number }

/** How many questions of a part have anything at all: what is there, not what is owed. */
export function partProgress(
  section: FormSection,
  instance: string,
  circles: readonly ReadonlyMap<AnswerKey, Answer>[],
): PartProgress {
  const asked = section.fields.filter(({ computed }) => !computed)
  const isThere = (field: Field) => circles.some((answers) => holds(answers, instance as OwnerId, field))
  return { answered: asked.filter(isThere).length, of: asked.length }
}

const holds = (answers: ReadonlyMap<AnswerKey, Answer>, owner: OwnerId, field: Field): boolean => {
  const answer = answers.get(answerKey(owner, field.id))
  if (answer && (isAnswered(answer) || answer.items.length > 0)) return true
  return field.type === 'group' && (field.itemFields ?? []).some((inner) => holds(answers, owner, inner))
}
