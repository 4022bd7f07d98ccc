import type { Field } from './types.ts'
import type { FieldValue } from './values.ts'

/** An answer as far as rules need it: `Answer` of `documents` is one. */
export type AnswerLike = {
  readonly words: { readonly text: string }
  readonly value: FieldValue | null
  readonly items: readonly { readonly id: string }[]
  readonly contributions: readonly unknown[]
}
/** By `<ownerId>/<fieldId>`. */
export type AnswersLike = ReadonlyMap<string, AnswerLike>

/**
 * Whether a question is put, given what another says. One that already has an answer stays, so that nothing written
 * disappears.
 */
export function isShown(field: Field, owner: string, answers: AnswersLike): boolean {
  const { showIf } = field
  if (!showIf) return true
  const own = answers.get(`${owner}/${field.id}`)
  if (own && (own.words.text.trim() !== '' || own.value || own.items.length > 0)) return true
  const other = answers.get(`${owner}/${showIf.field}`)
  const more = /^>(\d+)$/.exec(showIf.is)?.[1]
  if (more !== undefined) return (other?.items.length ?? 0) > Number(more)
  return other?.value?.options?.includes(showIf.is) ?? false
}
