import type * as Y from 'yjs'
import type { Form } from '../../method/forms/types.ts'
import { fail, ok, type Result } from '../../result.ts'
import { type Author, type CommandError, isWritable } from '../command.ts'
import type { FormInstanceId } from '../ids.ts'
import { rootMap, rootRows } from '../layout.ts'
import { LASTING } from '../origins.ts'
import { forgetUndo } from '../undo.ts'
import { clearAnswers } from './clear.ts'
import { answerKey } from './keys.ts'
import { partsOf } from './parts.ts'
import { redactFormVersions } from './redact.ts'
import { livesHere, sharedMark } from './share.ts'

/**
 * Takes shared answers back out of a programme's circle, with what others wrote into or beside them there; here they
 * stay. Whoever could read them may have kept a copy (L10): say so. The document `to` must begin a new generation (D3).
 */
export function unshareAnswers(
  from: Y.Doc,
  to: Y.Doc,
  _author: Author,
  input: {
    readonly form: Form
    readonly instance: FormInstanceId
    readonly fields: readonly string[]
    readonly target: string
  },
): Result<{ readonly mustRotate: true }, CommandError> {
  const { form, instance, fields, target } = input
  if (!isWritable(from) || !isWritable(to)) return fail({ type: 'newerSchema' })
  const parts = fields.map((field) => partsOf(to, form, instance, field, () => true))
  const gone = new Set<string>(parts.flatMap(({ places }) => places.map(({ owner, field }) => answerKey(owner, field))))
  const isGone = ({ owner, field }: { readonly owner: string; readonly field: string }) =>
    gone.has(answerKey(owner, field))
  // First: the stacks keep alive what they could bring back.
  forgetUndo(to)
  to.transact(() => {
    clearAnswers(to, isGone)
    redactFormVersions(to, isGone)
    for (const field of fields) rootMap(to, 'values').delete(livesHere(instance, field))
    for (const id of parts.flatMap(({ items }) => items)) rootRows(to, 'answers').delete(id)
  }, LASTING)
  from.transact(() => {
    for (const field of fields) rootMap(from, 'values').delete(sharedMark(target, instance, field))
  }, LASTING)
  return ok({ mustRotate: true })
}
