import type * as Y from 'yjs'
import type { CircleKind } from '../../method/circles.ts'
import { linkOf } from '../../method/forms/links.ts'
import type { Field } from '../../method/forms/types.ts'
import { ok, type Result } from '../../result.ts'
import { type Author, type CommandError, change } from '../command.ts'
import type { RemarkId } from '../ids.ts'
import { findRow, rootMap } from '../layout.ts'
import { asTextOrNull } from '../parse.ts'
import type { PlanRowInput } from '../plan.ts'
import { type Cell, readCell } from '../rows.ts'
import { type AnswerPlace, answerKey } from './keys.ts'

/**
 * What `addPlanRow` takes to make a draft action of an answer (S139): its words in the column that the field feeds, and
 * where they came from. Null for fields that feed no action. The mentors' way is a suggestion with the same origin (S42).
 */
export function draftActionOf(
  field: Pick<Field, 'linkTo'>,
  answer: { readonly owner: string; readonly words: string; readonly circle: CircleKind },
): PlanRowInput | null {
  const link = linkOf(field)
  if (link?.form !== 'actionPlan' || !link.column) return null
  // An origin names what it came from by one id, whatever list that is in: who cannot read it sees "from a conversation".
  const origin = { remark: answer.owner as RemarkId, circle: answer.circle }
  return { cells: { [link.column]: answer.words }, origin, state: 'draft' }
}

/** Notes that an action, suggestion or answer elsewhere was made of an answer: a key each, so that none is lost. */
export const linkAnswer = (
  doc: Y.Doc,
  author: Author,
  { owner, field }: AnswerPlace,
  became: string,
): Result<void, CommandError> =>
  change(doc, () => {
    const made = { by: author.member, at: author.now }
    rootMap(doc, 'values').set(`became:${became}:${answerKey(owner, field)}`, made)
    return ok(undefined)
  })

/** What an action was made of, where that is an item of a form: its words as they are now, for those who can read them. */
export function originWords(doc: Y.Doc, id: string): Cell | null {
  const field = asTextOrNull(findRow(doc, 'answers', id)?.get('field'))
  return field ? readCell(doc, id, field) : null
}

/** Ids of what was made of an answer. */
export function madeOf(doc: Y.Doc, { owner, field }: AnswerPlace): readonly string[] {
  const end = `:${answerKey(owner, field)}`
  return [...rootMap(doc, 'values').keys()].flatMap((key) =>
    key.startsWith('became:') && key.endsWith(end) ? [key.slice('became:'.length, -end.length)] : [],
  )
}
