import type { Answer } from '../../documents/forms/answers.ts'
import type { FormInstance } from '../../documents/forms/instances.ts'
import type { AnswerKey } from '../../documents/forms/keys.ts'
import type { Shared } from '../../documents/forms/share.ts'
import { type Reserve, reserveOf } from '../../method/forms/sharing.ts'
import type { Field } from '../../method/forms/types.ts'
import type { FormSheet } from '../useFormSheet.ts'
import type { WordsOf } from '../valueWords.ts'
import { type AnswerLine, answerLines } from './answerLines.ts'

/** One answer that could be shared, with all that would be seen of it. */
export type Offer = {
  readonly key: string
  readonly section: string
  readonly field: string
  readonly from: 'team' | 'me'
  readonly label: string
  readonly lines: readonly AnswerLine[]
  /** Why it is not chosen beforehand. */
  readonly reserve: Reserve | null
  /** Two versions stand side by side: what is shared is both, merged. */
  readonly isContested: boolean
  readonly state: 'new' | 'shared' | 'changed'
  /** When it was last shared, ms. */
  readonly sharedAt: number | null
}

/** What one circle of the dossier holds of a form. */
export type HeldAnswers = {
  readonly from: 'team' | 'me'
  readonly answers: ReadonlyMap<AnswerKey, Answer>
  readonly shared: readonly Shared[]
}
export type OfferWords = Pick<WordsOf, 't' | 'language'>

/** Every answer that is there, in the order of the form. */
export function offersOf(
  { form, texts }: FormSheet,
  instance: FormInstance,
  held: readonly HeldAnswers[],
  target: string,
  words: OfferWords,
): readonly Offer[] {
  const offer = (section: string, field: Field, { from, answers, shared }: HeldAnswers): readonly Offer[] => {
    const lines = answerLines(answers, instance.id, field, { ...words, texts })
    const mark = shared.find((one) => one.target === target && one.field === field.id)
    if (lines.length === 0 && !mark) return []
    const state = !mark ? 'new' : mark.hasChanged ? 'changed' : 'shared'
    return [
      {
        ...{ key: `${instance.id}/${field.id}/${from}`, section, field: field.id, from, lines, state },
        label: texts.of(field.id).label,
        reserve: reserveOf(field, from),
        isContested: [...answers.values()].some((one) => one.field === field.id && one.isContested),
        sharedAt: mark?.at ?? null,
      },
    ]
  }
  return form.sections.flatMap(({ id, fields }) =>
    fields.flatMap((field) => held.flatMap((circle) => offer(id, field, circle))),
  )
}

export const isChosenAtFirst = ({ reserve, state }: Offer): boolean => reserve === null && state !== 'shared'
