import type * as Y from 'yjs'
import type { CircleKind } from '../method/circles.ts'
import type { Field } from '../method/forms/types.ts'
import { maySuggest, mayWritePlan } from '../method/rights.ts'
import type { Side } from '../method/sides.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type EmptyText, type NotAllowed, type NotFound, record } from './command.ts'
import { draftActionOf, linkAnswer, madeOf } from './forms/drafts.ts'
import type { OwnerId } from './forms/keys.ts'
import { cellOf, type RemarkId, type RowId, type SuggestionId } from './ids.ts'
import { findRow, readText } from './layout.ts'
import { asTextOrNull } from './parse.ts'
import { addPlanRow, deletePlanRow } from './plan.ts'
import { writeCell } from './rows.ts'
import { suggestAction, withdrawSuggestion } from './suggestions.ts'

/** An answer on its way into the plan: a measure or objective of a factor, an option, a need. */
export type Takeable = {
  readonly owner: OwnerId
  readonly field: Pick<Field, 'id' | 'linkTo'>
  readonly words: string
  readonly circle: CircleKind
  /** The factor of the library that it came from, if any: the plan names it (S139). */
  readonly template: string | null
}
/** What was made of it: a row or suggestion of the plan, or the wanted result of an action that was there. */
export type Taken = { readonly id: string; readonly kind: 'row' | 'suggestion' | 'result' }

/** The mentee side and its group write draft actions, everybody else suggests (S42). */
export const wayIntoPlan = (sides: readonly Side[]): 'row' | 'suggestion' | null =>
  mayWritePlan(sides) ? 'row' : maySuggest(sides) ? 'suggestion' : null

type TakeError = CommandError | NotAllowed | EmptyText | NotFound
type Docs = { readonly home: Y.Doc; readonly group: Y.Doc }

/**
 * Makes a draft action of an answer, or a wanted result of one where its field says so (S126, S134, S135); where it came
 * from goes along, and the answer notes what became of it. `asSuggestion` are the words for those who suggest.
 */
export function takeIntoPlan(
  { home, group }: Docs,
  author: Author,
  { owner, field, words, circle, template }: Takeable,
  asSuggestion: string,
): Result<Taken, TakeError> {
  const input = draftActionOf(field, { owner, words, circle })
  const kind = wayIntoPlan(author.sides)
  if (words.trim() === '') return fail({ type: 'emptyText' })
  if (!input?.origin || !kind) return fail({ type: 'notAllowed' })
  const keyFactors = template ? [template] : []
  const made: Result<RowId | SuggestionId, TakeError> =
    kind === 'row'
      ? addPlanRow(group, author, { ...input, keyFactors })
      : suggestAction(group, author, { text: asSuggestion, origin: input.origin, keyFactors })
  if (!made.ok) return made
  const linked = linkAnswer(home, author, { owner, field: field.id }, made.value)
  return linked.ok ? ok({ id: made.value, kind }) : linked
}

/** Writes an answer as a wanted result of an action that is there (S134), under what it says already. */
export function addAsResult(
  { home, group }: Docs,
  author: Author,
  { owner, field, words, circle }: Omit<Takeable, 'template'>,
  row: RowId,
  asSuggestion: string,
): Result<Taken, TakeError> {
  if (words.trim() === '') return fail({ type: 'emptyText' })
  if (!findRow(group, 'plan', row)) return fail({ type: 'notFound' })
  const kind = wayIntoPlan(author.sides)
  if (!kind) return fail({ type: 'notAllowed' })
  const origin = { remark: owner as string as RemarkId, circle }
  const made =
    kind === 'row'
      ? writeResult(group, author, row, words)
      : suggestAction(group, author, { text: asSuggestion, row, origin })
  if (!made.ok) return made
  const linked = linkAnswer(home, author, { owner, field: field.id }, made.value)
  return linked.ok ? ok({ id: made.value, kind: kind === 'row' ? 'result' : 'suggestion' }) : linked
}

const writeResult = (group: Y.Doc, author: Author, row: RowId, words: string): Result<RowId, TakeError> =>
  record(group, () => {
    const before = readText(group, cellOf(row, 'results'))
    writeCell(group, author, row, 'results', before.trim() === '' ? words : `${before}\n${words}`)
    return ok(row)
  })

/** Takes back what was just made. A wanted result goes if nobody has written on. */
export function takeBack(group: Y.Doc, author: Author, { id, kind }: Taken, words: string): Result<unknown, TakeError> {
  if (kind === 'row') return deletePlanRow(group, author, id as RowId)
  if (kind === 'suggestion') return withdrawSuggestion(group, author, id as SuggestionId)
  return record(group, () => {
    const now = readText(group, cellOf(id, 'results'))
    if (now === words || now.endsWith(`\n${words}`))
      writeCell(group, author, id, 'results', now.slice(0, -words.length).replace(/\n$/, ''))
    return ok(undefined)
  })
}

/** What stands in the plan now of an answer; what was removed there can be taken again. */
export function takenOf(
  { home, group }: Docs,
  { owner, field, words }: { readonly owner: OwnerId; readonly field: string; readonly words: string },
): Taken | null {
  for (const id of madeOf(home, { owner, field })) {
    const isLive = (list: 'plan' | 'suggestions') => {
      const row = findRow(group, list, id)
      return row !== null && asTextOrNull(row.get('deletedBy')) === null
    }
    if (isLive('suggestions')) return { id, kind: 'suggestion' }
    if (!isLive('plan')) continue
    const { remark } = (findRow(group, 'plan', id)?.get('origin') ?? {}) as { readonly remark?: unknown }
    if (remark === owner) return { id, kind: 'row' }
    if (readText(group, cellOf(id, 'results')).includes(words)) return { id, kind: 'result' }
  }
  return null
}
