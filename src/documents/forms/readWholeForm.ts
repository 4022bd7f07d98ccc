import { CIRCLES, type CircleKind } from '../../method/circles.ts'
import type { Field, Form } from '../../method/forms/types.ts'
import { type Answer, answerAt, type FormAnswers, isAnswered, readAnswers } from './answers.ts'
import type { Comment } from './comments.ts'
import { homeOf } from './home.ts'
import type { FormInstance } from './instances.ts'
import { type AnswerKey, answerKey, type FormDocs, type OwnerId } from './keys.ts'

export type PlacedComment = Comment & { readonly circle: CircleKind }
export type PlacedAnswer = Answer & {
  /** From every circle within reach: a team may comment among itself on what more people read. */
  readonly comments: readonly PlacedComment[]
  /** Where it lives, or where it will start; null: nowhere within reach. */
  readonly circle: CircleKind | null
  /** The circle is not within this person's reach: others may have answered there. */
  readonly isOutOfReach: boolean
}

export type WholeForm = {
  readonly instance: FormInstance | null
  /** Every question of the form, answered or not, at the instance and at each item, by `<ownerId>/<fieldId>`. */
  readonly answers: ReadonlyMap<AnswerKey, PlacedAnswer>
  /**
   * Answers that stand in another circle than their home: written while somebody moved them away. They can be taken along
   * by moving them once more.
   */
  readonly strays: readonly PlacedAnswer[]
}

/** Reads a form from all circles within reach, each answer from its home. */
export function readWholeForm(docs: FormDocs, form: Form, instance: string): WholeForm {
  const parts = new Map<CircleKind, FormAnswers>()
  for (const kind of CIRCLES) {
    const doc = docs[kind]
    if (doc) parts.set(kind, readAnswers(doc, form, instance))
  }
  const answers = new Map<AnswerKey, PlacedAnswer>()
  const at = (owner: OwnerId, field: Field): PlacedAnswer => {
    const circle = homeOf(docs, form, instance, field.id)
    const found = circle && parts.get(circle)
    const answer = answerAt(found?.answers ?? new Map(), owner, field.id)
    return { ...answer, comments: commentsOn(parts, answer.key), circle, isOutOfReach: !found }
  }
  const visit = (owner: OwnerId, fields: readonly Field[]): void => {
    for (const field of fields) {
      const answer = at(owner, field)
      answers.set(answer.key, answer)
      if (field.type === 'group') visit(owner, field.itemFields ?? [])
      for (const item of answer.items) {
        answers.set(answerKey(item.id, field.id), at(item.id, field))
        visit(item.id, field.itemFields ?? [])
      }
    }
  }
  for (const section of form.sections) visit(instance as OwnerId, section.fields)
  const first = [...parts.values()].find((part) => part.instance)
  return { instance: first?.instance ?? null, answers, strays: straysOf(parts, answers) }
}

const commentsOn = (parts: ReadonlyMap<CircleKind, FormAnswers>, key: AnswerKey): readonly PlacedComment[] =>
  [...parts]
    .flatMap(([circle, { answers }]) => (answers.get(key)?.comments ?? []).map((comment) => ({ ...comment, circle })))
    .toSorted((a, b) => a.at - b.at)

function straysOf(
  parts: ReadonlyMap<CircleKind, FormAnswers>,
  answers: ReadonlyMap<AnswerKey, PlacedAnswer>,
): readonly PlacedAnswer[] {
  return [...parts].flatMap(([circle, part]) =>
    [...part.answers.values()].flatMap((answer) => {
      // Empty rows and comments of its own circle are no strays.
      if (answers.get(answer.key)?.circle === circle || !isAnswered(answer)) return []
      return [{ ...answer, comments: commentsOn(parts, answer.key), circle, isOutOfReach: false }]
    }),
  )
}
