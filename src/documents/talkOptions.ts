import type * as Y from 'yjs'
import type { CircleKind } from '../method/circles.ts'
import { maySuggest, mayWritePlan } from '../method/rights.ts'
import type { Side } from '../method/sides.ts'
import { fail, type Result } from '../result.ts'
import type { Author, CommandError, EmptyText, NotAllowed } from './command.ts'
import { draftActionOf, linkAnswer } from './forms/drafts.ts'
import type { ItemId } from './ids.ts'
import { addPlanRow } from './plan.ts'
import { suggestAction } from './suggestions.ts'

/** The mentee side writes a draft action, everybody else suggests one (S42). */
export type WayIntoPlan = 'row' | 'suggestion'
export const wayIntoPlan = (sides: readonly Side[]): WayIntoPlan | null => {
  if (mayWritePlan(sides)) return 'row'
  return maySuggest(sides) ? 'suggestion' : null
}

const FIELD = { id: 'me.c.options', linkTo: 'actionPlan.ap.actions' } as const

/**
 * Makes an alternative draft action of an option (S33): the words that are given, and the option's id as its origin.
 * What else was said stays where it is; who cannot read it sees "from a conversation" (S245).
 */
export function optionToPlan(
  talk: { readonly doc: Y.Doc; readonly kind: CircleKind },
  group: Y.Doc,
  author: Author,
  { option, words }: { readonly option: ItemId; readonly words: string },
): Result<string, CommandError | NotAllowed | EmptyText> {
  if (words.trim() === '') return fail({ type: 'emptyText' })
  const draft = draftActionOf(FIELD, { owner: option, words: words.trim(), circle: talk.kind })
  const way = wayIntoPlan(author.sides)
  if (!draft?.origin || !way) return fail({ type: 'notAllowed' })
  const made: Result<string, CommandError | NotAllowed | EmptyText> =
    way === 'row'
      ? addPlanRow(group, author, draft)
      : suggestAction(group, author, { text: words.trim(), origin: draft.origin })
  if (!made.ok) return made
  const linked = linkAnswer(talk.doc, author, { owner: option, field: FIELD.id }, made.value)
  return linked.ok ? made : linked
}
