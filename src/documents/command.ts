import type * as Y from 'yjs'
import type { Side } from '../method/sides.ts'
import { fail, type Result } from '../result.ts'
import type { CityId, MemberId } from './ids.ts'
import { LASTING, LOCAL } from './origins.ts'
import { checkSchema } from './schema.ts'
import { stopCapturing } from './undo.ts'

/** Who writes, in which language (D5), on which sides. `now` is for display only: order never depends on clocks. */
export type Author = {
  readonly member: MemberId
  readonly language: string
  readonly sides: readonly Side[]
  /** In a community of practice, the city whose team they are in (S266). */
  readonly city?: CityId
  readonly now: number
}

/** What every command may answer: an app older than the document does not write (D8). */
export type CommandError = { readonly type: 'newerSchema' }
export type NotAllowed = { readonly type: 'notAllowed' }
export type NotFound = { readonly type: 'notFound' }
export type EmptyText = { readonly type: 'emptyText' }

/** Whether this app may write the document at all. */
export const isWritable = (doc: Y.Doc): boolean => checkSchema(doc) !== 'newer'

type Command<T, E extends { readonly type: string }> = () => Result<T, E>

/**
 * Runs a command as one transaction. The body checks everything before it changes anything: Yjs cannot roll back.
 */
function run<T, E extends { readonly type: string }>(doc: Y.Doc, origin: symbol, body: Command<T, E>) {
  if (!isWritable(doc)) return fail({ type: 'newerSchema' })
  stopCapturing(doc)
  const result = doc.transact(body, origin)
  stopCapturing(doc)
  return result
}

/** A change that undo takes back. */
export const change = <T, E extends { readonly type: string }>(
  doc: Y.Doc,
  body: Command<T, E>,
): Result<T, E | CommandError> => run(doc, LOCAL, body)

/** A change that undo leaves alone. */
export const record = <T, E extends { readonly type: string }>(
  doc: Y.Doc,
  body: Command<T, E>,
): Result<T, E | CommandError> => run(doc, LASTING, body)
