import type * as Y from 'yjs'
import { type CircleKind, isWider } from '../../method/circles.ts'
import type { Field, Form } from '../../method/forms/types.ts'
import { fail, ok, type Result } from '../../result.ts'
import { type Author, type CommandError, isWritable, type NotFound, record } from '../command.ts'
import type { FormInstanceId } from '../ids.ts'
import { rootMap } from '../layout.ts'
import { LASTING } from '../origins.ts'
import { asTextOrNull } from '../parse.ts'
import { readKind } from '../schema.ts'
import { forgetUndo } from '../undo.ts'
import { clearAnswers } from './clear.ts'
import { copyAnswer, copyRow, takeRow } from './copy.ts'
import { ensureForm, readForm } from './instances.ts'
import { type AnswerPlace, answerKey } from './keys.ts'
import { type Parts, partsOf, pathTo, rowsAbove } from './parts.ts'
import { redactFormVersions } from './redact.ts'

export type AnswerMove = {
  /** Fewer people can read it now; those who could may have kept a copy (L10): say so. */
  readonly copiesMayExist: boolean
  /** The document that it left must begin a new generation soon (D3). */
  readonly mustRotate: boolean
}

/** Where an answer went from here: `homeOf` follows it. */
export const movedMark = (instance: string, field: string): string => `moved:${instance}/${field}`

/**
 * Puts the answer to one question into another circle under the same ids, a list with all its items: made there first,
 * then erased here, so that a crash between the two leaves one too many and never one too few. Of
 * items an empty row stays here: words that somebody is adding at this moment have something to hang at. Fields that stay behind,
 * such as sensitive ones, do not follow to more readers; nor do
 * comments, earlier wordings and what was deleted. An empty answer can be moved: what is written later then starts there. Ask
 * before widening (S54).
 */
export function moveAnswer(
  from: Y.Doc,
  to: Y.Doc,
  author: Author,
  form: Form,
  instanceId: FormInstanceId,
  field: string,
): Result<AnswerMove, CommandError | NotFound | { readonly type: 'sameCircle' }> {
  const instance = readForm(from, instanceId)
  const [source, target] = [readKind(from), readKind(to)]
  if (!instance || !source || !target || pathTo(form, field).length === 0) return fail({ type: 'notFound' })
  if (from === to) return fail({ type: 'sameCircle' })
  if (!isWritable(from)) return fail({ type: 'newerSchema' })
  const known = ensureForm(to, author, instance)
  if (!known.ok) return known
  // No part of an item is wider than the item: to fewer readers everything follows.
  const follows = ({ staysBehind, audience }: Field) => !staysBehind || !isWider(target, audience)
  const parts = partsOf(from, form, instanceId, field, follows)
  const isNarrower = isWider(source, target)
  const taken = isNarrower ? parts : liveParts(from, parts)
  const made = record<void, never>(to, () => {
    rootMap(to, 'values').delete(movedMark(instanceId, field))
    for (const id of rowsAbovePlaces(from, taken)) copyRow(from, to, id)
    for (const id of taken.items) takeRow(from, to, id)
    for (const place of taken.places) copyAnswer(from, to, author, place, !isNarrower)
    return ok(undefined)
  })
  if (!made.ok) return made
  leave(from, parts, { mark: movedMark(instanceId, field), target, isNarrower })
  return ok({ copiesMayExist: isNarrower, mustRotate: true })
}

/** More readers get nothing that was deleted. */
function liveParts(doc: Y.Doc, { places, items }: Parts): Parts {
  const isLive = (owner: string) => rowsAbove(doc, owner).every(([, row]) => !asTextOrNull(row.get('deletedBy')))
  return { places: places.filter(({ owner }) => isLive(owner)), items: items.filter(isLive) }
}

/** Items, and what they hang at: elsewhere too a row stands for what its fields hang at. */
const rowsAbovePlaces = (from: Y.Doc, { places }: Parts): ReadonlySet<string> =>
  new Set(places.flatMap(({ owner }) => rowsAbove(from, owner).map(([id]) => id)))

type Leaving = { readonly mark: string; readonly target: CircleKind; readonly isNarrower: boolean }

function leave(from: Y.Doc, { places }: Parts, { mark, target, isNarrower }: Leaving): void {
  const keys = new Set<string>(places.map(({ owner, field }) => answerKey(owner, field)))
  const isGone = ({ owner, field }: AnswerPlace) => keys.has(answerKey(owner, field))
  // First: the stacks keep alive what they could bring back.
  forgetUndo(from)
  from.transact(() => {
    clearAnswers(from, isGone, !isNarrower)
    // Wider readers may keep what versions quote; fewer readers means that it goes from here altogether.
    if (isNarrower) redactFormVersions(from, isGone)
    rootMap(from, 'values').set(mark, target)
  }, LASTING)
}
