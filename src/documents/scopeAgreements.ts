import type * as Y from 'yjs'
import { AGREEING, type Agreeing, mayAgreeFor } from '../method/scope.ts'
import { fail, ok, type Result } from '../result.ts'
import { toBase64url } from './base64url.ts'
import { type Author, type CommandError, type NotAllowed, type NotFound, record } from './command.ts'
import type { Sha256 } from './decisions.ts'
import { itemsByKey, removeItem } from './forms/items.ts'
import { answerKey } from './forms/keys.ts'
import { setAnswer } from './forms/setAnswer.ts'
import type { FormInstanceId, ItemId, MemberId } from './ids.ts'
import { addMarkedItem, readMarks } from './itemMarks.ts'
import { oneOf } from './parse.ts'

/** What was agreed, as an agreement quotes it: the words themselves stay in one place only, where they can be erased. */
export const wordingHash = (wording: string, sha256: Sha256): string =>
  toBase64url(sha256(new TextEncoder().encode(wording)))

export type Agreement = {
  readonly id: ItemId
  readonly side: Agreeing
  readonly by: MemberId
  readonly at: number
  /** A goal, or '' for the scope as a whole. */
  readonly of: string
  /** Hash of what was agreed: another one now means that it was changed since. */
  readonly wording: string
}

/** Agrees for one's own side, with name and date (S5, S156). `says` is the line that forms and paper show. */
export function agree(
  doc: Y.Doc,
  author: Author,
  instance: FormInstanceId,
  input: { readonly side: Agreeing; readonly of: ItemId | null; readonly wording: string; readonly says: string },
): Result<ItemId, CommandError | NotFound | NotAllowed> {
  if (!mayAgreeFor(author.sides).includes(input.side)) return fail({ type: 'notAllowed' })
  return record(doc, (): Result<ItemId, CommandError | NotFound> => {
    const marks = { side: input.side, of: input.of ?? '', wording: input.wording }
    const added = addMarkedItem(doc, author, { instance, owner: instance, field: AGREED }, marks)
    if (!added.ok) return added
    const value = { words: input.says, ids: [author.member] }
    const set = setAnswer(doc, author, { owner: added.value, field: { id: AGREED, type: 'person' } }, value)
    return set.ok ? added : ok(added.value)
  })
}

/** Takes one's own agreement back. */
export function withdrawAgreement(
  doc: Y.Doc,
  author: Author,
  id: ItemId,
): Result<void, CommandError | NotFound | NotAllowed> {
  const side = asSide(readMarks(doc, id).side)
  return side && mayAgreeFor(author.sides).includes(side) ? removeItem(doc, author, id) : fail({ type: 'notAllowed' })
}

const AGREED = 'sc.agreed'
const asSide = oneOf(AGREEING)

/** Who agreed, the latest last. */
export function readAgreements(doc: Y.Doc, instance: string): readonly Agreement[] {
  const items = itemsByKey(doc, instance).get(answerKey(instance, AGREED)) ?? []
  return items
    .flatMap(({ id, by, at }) => {
      const { side, of, wording } = readMarks(doc, id)
      const known = asSide(side)
      return known ? [{ id, side: known, by, at, of, wording }] : []
    })
    .toSorted((a, b) => a.at - b.at)
}
