import type * as Y from 'yjs'
import { isOwnAction } from '../method/community.ts'
import type { PlanColumn } from '../method/plan.ts'
import { mayAnswerSuggestions, maySuggest } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import {
  type Author,
  type CommandError,
  change,
  type EmptyText,
  type NotAllowed,
  type NotFound,
  record,
} from './command.ts'
import { type CityId, type MemberId, newId, type RowId, type SuggestionId } from './ids.ts'
import { findRow, type Row } from './layout.ts'
import { type Origin, type OriginInput, readOrigin } from './origin.ts'
import { LASTING } from './origins.ts'
import { asFields, asNumber, asText, asTextOrNull, asTexts, oneOf } from './parse.ts'
import { addPlanRow } from './plan.ts'
import { cityOfRow, isOwnRow } from './planCities.ts'
import {
  type Cell,
  createRow,
  deleteRow,
  liveRows,
  type Plain,
  placeAfter,
  type RowBase,
  readBase,
  readCell,
  restoreRow,
  setRow,
  writeCell,
} from './rows.ts'

/** What the mentee side made of a suggestion (S42). */
export type Answer =
  | { readonly answer: 'accepted' | 'adapted'; readonly row: RowId; readonly by: MemberId; readonly at: number }
  | { readonly answer: 'declined'; readonly reason: string; readonly by: MemberId; readonly at: number }

export type Suggestion = RowBase<SuggestionId> & {
  readonly text: Cell
  /** The row it is about; null: a new action. */
  readonly row: RowId | null
  /** Whom it is made to, among equal cities (S266); '': to whoever takes it up, and in every other programme. */
  readonly city: CityId | ''
  readonly origin: Origin | null
  readonly keyFactors: readonly string[]
  /** Null while open. */
  readonly answer: Answer | null
}

/** Suggests an action, or something about one: the mentors' and the facilitation's way into the plan (S42, S205). */
export function suggestAction(
  doc: Y.Doc,
  author: Author,
  input: {
    readonly text: string
    readonly row?: RowId
    /** Of several equal cities; that of the row if it is about one. */
    readonly city?: CityId
    readonly origin?: OriginInput
    readonly keyFactors?: readonly string[]
  },
): Result<SuggestionId, CommandError | NotAllowed | EmptyText> {
  if (!maySuggest(author.sides)) return fail({ type: 'notAllowed' })
  if (input.text.trim() === '') return fail({ type: 'emptyText' })
  return record(doc, () => {
    const id = newId<SuggestionId>()
    const plain: Record<string, Plain> = {
      order: placeAfter(doc, 'suggestions'),
      row: input.row ?? null,
      keyFactors: input.keyFactors ?? [],
    }
    if (input.city) plain.city = input.city
    if (input.origin) plain.origin = { remark: input.origin.remark, circle: input.origin.circle }
    createRow(doc, author, 'suggestions', id, plain, { suggestion: input.text })
    return ok(id)
  })
}

type AnswerError = CommandError | NotAllowed | NotFound | EmptyText

/** Why the mentee side's answer cannot be taken, if so. */
function refusal(doc: Y.Doc, author: Author, id: SuggestionId, words: string): AnswerError | null {
  if (!mayAnswerSuggestions(author.sides)) return { type: 'notAllowed' }
  const row = findRow(doc, 'suggestions', id)
  if (!row) return { type: 'notFound' }
  if (!isOwnAction(author.city, madeTo(doc, row))) return { type: 'notAllowed' }
  return words.trim() === '' ? { type: 'emptyText' } : null
}

/** Whom a suggestion is made to: the city of the action that it is about, else the one that it names (S266). */
function madeTo(doc: Y.Doc, suggestion: Row): CityId | '' {
  const row = asText(suggestion.get('row'))
  return (row && cityOfRow(doc, row)) || (asText(suggestion.get('city')) as CityId)
}

/** Accepts in one's own words: a new row that keeps the suggestion's id and its origin (S42, S245). */
export function acceptSuggestion(
  doc: Y.Doc,
  author: Author,
  id: SuggestionId,
  input: { readonly words: string; readonly after?: RowId | null },
): Result<RowId, AnswerError> {
  const no = refusal(doc, author, id, input.words)
  const row = findRow(doc, 'suggestions', id)
  if (no || !row) return fail(no ?? { type: 'notFound' })
  const origin = readOrigin(doc, row.get('origin'))
  return record(doc, () => {
    const added = addPlanRow(doc, author, {
      cells: { what: input.words },
      suggestion: id,
      keyFactors: asTexts(row.get('keyFactors')),
      ...(origin && { origin }),
      ...(input.after !== undefined && { after: input.after }),
    })
    if (added.ok) answer(doc, row, { answer: 'accepted', row: added.value, by: author.member, at: author.now })
    return added
  })
}

/** Takes a suggestion up in a row that is there: `words` become what its column says, if given. */
export function adaptSuggestion(
  doc: Y.Doc,
  author: Author,
  id: SuggestionId,
  input: { readonly row: RowId; readonly column?: PlanColumn; readonly words?: string },
): Result<RowId, AnswerError> {
  const no = refusal(doc, author, id, input.words ?? 'as it is')
  const suggestion = findRow(doc, 'suggestions', id)
  const row = findRow(doc, 'plan', input.row)
  if (no || !suggestion || !row) return fail(no ?? { type: 'notFound' })
  if (!isOwnRow(doc, author, input.row)) return fail({ type: 'notAllowed' })
  const { words } = input
  const origin = suggestion.get('origin')
  return record(doc, () => {
    if (words !== undefined) writeCell(doc, author, input.row, input.column ?? 'what', words)
    if (!row.has('suggestion')) row.set('suggestion', id)
    if (!row.has('origin') && origin !== undefined) row.set('origin', origin)
    answer(doc, suggestion, { answer: 'adapted', row: input.row, by: author.member, at: author.now })
    return ok(input.row)
  })
}

/** Declines, with a reason that the one who suggested can read. */
export function declineSuggestion(
  doc: Y.Doc,
  author: Author,
  id: SuggestionId,
  reason: string,
): Result<void, AnswerError> {
  const no = refusal(doc, author, id, reason)
  const row = findRow(doc, 'suggestions', id)
  if (no || !row) return fail(no ?? { type: 'notFound' })
  return change(doc, () => {
    answer(doc, row, { answer: 'declined', reason, by: author.member, at: author.now })
    return ok(undefined)
  })
}

/** Opens a suggestion again; a row made of it stays. */
export function reopenSuggestion(
  doc: Y.Doc,
  author: Author,
  id: SuggestionId,
): Result<void, CommandError | NotAllowed | NotFound> {
  const row = findRow(doc, 'suggestions', id)
  const isOwn = row === null || isOwnAction(author.city, madeTo(doc, row))
  if (!isOwn || !mayAnswerSuggestions(author.sides)) return fail({ type: 'notAllowed' })
  return setRow(doc, 'suggestions', id, { answer: null })
}

type OwnError = CommandError | NotAllowed | NotFound

/** Whoever made a suggestion may take it back… */
export const withdrawSuggestion = (doc: Y.Doc, author: Author, id: SuggestionId): Result<void, OwnError> =>
  notOwn(doc, author, id) ?? deleteRow(doc, author, 'suggestions', id)

/** … and make it again. */
export const restoreSuggestion = (doc: Y.Doc, author: Author, id: SuggestionId): Result<void, OwnError> =>
  notOwn(doc, author, id) ?? restoreRow(doc, author, 'suggestions', id)

function notOwn(doc: Y.Doc, author: Author, id: SuggestionId): Result<never, NotAllowed | NotFound> | null {
  const row = findRow(doc, 'suggestions', id)
  if (!row) return fail({ type: 'notFound' })
  return row.get('by') === author.member ? null : fail({ type: 'notAllowed' })
}

const answer = (doc: Y.Doc, row: Row, given: Answer) => doc.transact(() => row.set('answer', { ...given }), LASTING)

/** Suggestions in the order they were made, open and answered. */
export const readSuggestions = (doc: Y.Doc): readonly Suggestion[] =>
  liveRows(doc, 'suggestions').map(([id, row]) => toSuggestion(doc, id, row))

export function readSuggestion(doc: Y.Doc, id: string): Suggestion | null {
  const row = findRow(doc, 'suggestions', id)
  return row && toSuggestion(doc, id, row)
}

const toSuggestion = (doc: Y.Doc, id: string, row: Row): Suggestion => ({
  ...readBase<SuggestionId>(id, row),
  text: readCell(doc, id, 'suggestion'),
  row: asTextOrNull(row.get('row')) as RowId | null,
  city: madeTo(doc, row),
  origin: readOrigin(doc, row.get('origin')),
  keyFactors: asTexts(row.get('keyFactors')),
  answer: readAnswer(row.get('answer')),
})

const kindOfAnswer = oneOf(['accepted', 'adapted', 'declined'])

function readAnswer(raw: unknown): Answer | null {
  const fields = asFields(raw)
  const kind = kindOfAnswer(fields.answer)
  if (!kind) return null
  const given = { by: asText(fields.by) as MemberId, at: asNumber(fields.at) }
  return kind === 'declined'
    ? { answer: kind, reason: asText(fields.reason), ...given }
    : { answer: kind, row: asText(fields.row) as RowId, ...given }
}
