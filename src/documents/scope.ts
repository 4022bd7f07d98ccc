import type * as Y from 'yjs'
import { mayChooseGoals } from '../method/scope.ts'
import { fail, type Result } from '../result.ts'
import { type Author, type CommandError, type EmptyText, type NotAllowed, type NotFound, record } from './command.ts'
import { linkAnswer } from './forms/drafts.ts'
import { removeItem, restoreItem } from './forms/items.ts'
import type { AnswerPlace } from './forms/keys.ts'
import { setAnswer } from './forms/setAnswer.ts'
import type { FormInstanceId, ItemId, RemarkId } from './ids.ts'
import { addMarkedItem, readMarks } from './itemMarks.ts'
import type { OriginInput } from './origin.ts'

type At = { readonly instance: FormInstanceId; readonly field: string }
type Taking = At & { readonly words: string; readonly isPerson?: boolean }

/** A quoted answer, in the document that holds it. */
export type Quoted = AnswerPlace & { readonly doc: Y.Doc; readonly circle: OriginInput['circle'] }

/**
 * Takes a quoted answer over into the scope (S153): an item with its words and where they came from; there, a note that
 * it was taken. Widening is asked for before.
 */
export function takeOver(
  doc: Y.Doc,
  author: Author,
  { instance, field, words, isPerson = false }: Taking,
  quoted: Quoted,
): Result<ItemId, CommandError | NotFound | EmptyText> {
  if (words.trim() === '') return fail({ type: 'emptyText' })
  const origin = { remark: quoted.owner as string as RemarkId, circle: quoted.circle }
  const input = { instance, owner: instance, field, ...(isPerson ? {} : { words }) }
  const added = addMarkedItem(doc, author, input, { origin })
  if (!added.ok) return added
  if (isPerson) setAnswer(doc, author, { owner: added.value, field: { id: field, type: 'person' } }, { words })
  const linked = linkAnswer(quoted.doc, author, quoted, added.value)
  return linked.ok ? added : linked
}

export const GOALS = 'sc.goals'
export const GOALS_IN = 'sc.goalsIn'
export const GOALS_LATER = 'sc.goalsLater'
export const ASPECTS = 'sc.mentorAspects'

export type GoalChoice =
  | { readonly list: typeof GOALS_IN }
  | { readonly list: typeof GOALS_LATER; readonly reason: string }

/**
 * Puts a goal into the scope, or on the list of those that can wait, with the reason (S154). `from` is a goal of the
 * block, or an item of the other list, which is then taken off it.
 */
export function chooseGoal(
  doc: Y.Doc,
  author: Author,
  instance: FormInstanceId,
  goal: { readonly id: ItemId | null; readonly words: string; readonly from: string },
  choice: GoalChoice,
): Result<ItemId, CommandError | NotFound | NotAllowed | EmptyText> {
  if (!mayChooseGoals(author.sides)) return fail({ type: 'notAllowed' })
  if (goal.words.trim() === '') return fail({ type: 'emptyText' })
  return record(doc, (): Result<ItemId, CommandError | NotFound> => {
    const moves = goal.id !== null && goal.from !== GOALS
    const of = goal.id === null ? '' : moves ? readMarks(doc, goal.id).of : goal.id
    const input = { instance, owner: instance, field: choice.list, words: goal.words.trim() }
    const added = addMarkedItem(doc, author, input, of ? { of } : {})
    if (!added.ok) return added
    if (choice.list === GOALS_LATER && choice.reason.trim() !== '') setReason(doc, author, added.value, choice.reason)
    if (moves && goal.id) removeItem(doc, author, goal.id)
    return added
  })
}

/** Takes a choice back: the goal is as it was before. */
export function takeBackChoice(
  doc: Y.Doc,
  author: Author,
  chosen: ItemId,
  before: ItemId | null,
): Result<void, CommandError | NotFound | NotAllowed> {
  if (!mayChooseGoals(author.sides)) return fail({ type: 'notAllowed' })
  const removed = removeItem(doc, author, chosen)
  return removed.ok && before ? restoreItem(doc, author, before) : removed
}

/** Why a goal can wait: beside its words, so that forms, search and paper show it too. */
export const setReason = (doc: Y.Doc, author: Author, id: ItemId, reason: string) =>
  setAnswer(
    doc,
    author,
    { owner: id, field: { id: GOALS_LATER, type: 'text' } },
    reason.trim() === '' ? null : { comment: reason.trim() },
  )
