import type * as Y from 'yjs'
import { maySettleAnswer } from '../../method/forms/rights.ts'
import type { Field } from '../../method/forms/types.ts'
import { type FieldValue, isEmptyValue, isValueOf } from '../../method/forms/values.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Author, CommandError, NotAllowed, NotFound } from '../command.ts'
import { settle } from '../edits.ts'
import { findRow } from '../layout.ts'
import { setValue } from '../values.ts'
import { answerKey, answerText, type OwnerId } from './keys.ts'

export type AnswerError = CommandError | NotFound | { readonly type: 'notAValue' }

/** Sets what an answer holds beside its words; null takes it away. The edit is recorded (D7). */
export function setAnswer(
  doc: Y.Doc,
  author: Author,
  place: { readonly owner: OwnerId; readonly field: Pick<Field, 'id' | 'type'> },
  value: FieldValue | null,
): Result<void, AnswerError> {
  if (!findRow(doc, 'forms', place.owner) && !findRow(doc, 'answers', place.owner)) return fail({ type: 'notFound' })
  const parsed = isValueOf(place.field, value)
  if (!parsed && !isEmptyValue(value)) return fail({ type: 'notAValue' })
  return setValue(doc, author, answerKey(place.owner, place.field.id), parsed)
}

/**
 * Chooses among versions of an answer, joins them or keeps the merge (D7): those who answer the question, and the mentee
 * side for its own. `chosen` is a string for the words, a value for the typed part.
 */
export function settleAnswer(
  doc: Y.Doc,
  author: Author,
  place: { readonly owner: OwnerId; readonly field: Field },
  chosen: { readonly words: string } | { readonly value: FieldValue | null },
): Result<void, CommandError | NotAllowed> {
  const { owner, field } = place
  if (!maySettleAnswer(field.answeredBy, author.sides)) return fail({ type: 'notAllowed' })
  // Who settles is decided above: `settle` knows the mentee side only.
  const settler: Author = { ...author, sides: ['menteeCity'] }
  const settled =
    'words' in chosen
      ? settle(doc, settler, { text: answerText(owner, field.id) }, chosen.words)
      : settle(doc, settler, { value: answerKey(owner, field.id) }, chosen.value)
  if (settled.ok) return ok(undefined)
  return settled.error.type === 'notText' ? fail({ type: 'notAllowed' }) : fail(settled.error)
}
