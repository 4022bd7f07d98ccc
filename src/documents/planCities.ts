import type * as Y from 'yjs'
import { isOwnAction } from '../method/community.ts'
import { mayWritePlan } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, change, type NotAllowed, type NotFound } from './command.ts'
import type { CityId, RowId } from './ids.ts'
import { findRow } from './layout.ts'
import { asText } from './parse.ts'

/** Whose action a row is (S266); '' where no city has taken it up. */
export const cityOfRow = (doc: Y.Doc, id: string): CityId | '' =>
  asText(findRow(doc, 'plan', id)?.get('city')) as CityId

/** Whether a row is the author's to write: their own city's, or no city's yet (S42, S266). */
export const isOwnRow = (doc: Y.Doc, author: Author, id: string): boolean =>
  isOwnAction(author.city, cityOfRow(doc, id))

type CityError = CommandError | NotAllowed | NotFound

/** One's own city takes an action up, which then is its own to decide on. */
export const takeUpRow = (doc: Y.Doc, author: Author, id: RowId): Result<void, CityError> =>
  author.city ? setCity(doc, author, id, author.city) : fail({ type: 'notAllowed' })

/** Leaves it to any city again: what was agreed no longer holds, as nobody answers for it. */
export const leaveRow = (doc: Y.Doc, author: Author, id: RowId): Result<void, CityError> =>
  author.city ? setCity(doc, author, id, '') : fail({ type: 'notAllowed' })

function setCity(doc: Y.Doc, author: Author, id: RowId, city: CityId | ''): Result<void, CityError> {
  if (!mayWritePlan(author.sides) || !isOwnRow(doc, author, id)) return fail({ type: 'notAllowed' })
  return change(doc, () => {
    const row = findRow(doc, 'plan', id)
    if (!row) return fail({ type: 'notFound' })
    row.set('city', city)
    return ok(undefined)
  })
}
