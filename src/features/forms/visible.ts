import { isAnswered } from '../../method/forms/isAnswered.ts'
import { isShown as isPut } from '../../method/forms/shown.ts'
import type { Field } from '../../method/forms/types.ts'
import type { AnswerStore } from './answerStore.ts'
import type { Spot } from './FormContext.ts'

type At = Pick<Spot, 'owner' | 'field'>

/** Whether anything is written there, in whichever circle. */
export function hasContent(store: AnswerStore, { owner, field }: At): boolean {
  if (isAnswered(field, owner, store.all())) return true
  const { answer, elsewhere } = store.get(owner, field)
  return answer.items.length + answer.comments.length + elsewhere.length > 0
}

/** A question that depends on another one is put when that says so, or once something is written in it. */
export const isShown = (store: AnswerStore, owner: Spot['owner'], field: Field): boolean =>
  !field.showIf || isPut(field, owner, store.all()) || hasContent(store, { owner, field })
