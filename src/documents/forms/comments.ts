import type * as Y from 'yjs'
import { fail, ok, type Result } from '../../result.ts'
import { type Author, type CommandError, type EmptyText, type NotFound, record } from '../command.ts'
import { type CommentId, type MemberId, newId } from '../ids.ts'
import { rootMap } from '../layout.ts'
import { asFields, asFlag, asNumber, asText } from '../parse.ts'
import { type AnswerKey, type AnswerPlace, answerKey } from './keys.ts'

/** A remark beside an answer, in the answer's circle. */
export type Comment = {
  readonly id: CommentId
  readonly on: AnswerKey
  readonly text: string
  readonly language: string
  readonly member: MemberId
  readonly at: number
  readonly isResolved: boolean
}

export function addComment(
  doc: Y.Doc,
  author: Author,
  input: AnswerPlace & { readonly text: string },
): Result<CommentId, CommandError | EmptyText> {
  if (input.text.trim() === '') return fail({ type: 'emptyText' })
  return record(doc, () => {
    const id = newId<CommentId>()
    const { member, language, now } = author
    const on = answerKey(input.owner, input.field)
    rootMap(doc, 'comments').set(id, { on, text: input.text, language, member, at: now, isResolved: false })
    return ok(id)
  })
}

export function resolveComment(
  doc: Y.Doc,
  author: Author,
  id: CommentId,
  isResolved = true,
): Result<void, CommandError | NotFound> {
  const raw = rootMap(doc, 'comments').get(id)
  if (!toComment(id, raw)) return fail({ type: 'notFound' })
  return record(doc, () => {
    rootMap(doc, 'comments').set(id, { ...asFields(raw), isResolved, resolvedBy: author.member })
    return ok(undefined)
  })
}

/** All comments of a circle by the answer they are about, the oldest first. */
export function commentsByKey(doc: Y.Doc): ReadonlyMap<string, readonly Comment[]> {
  const all = [...rootMap(doc, 'comments').entries()].flatMap(([id, raw]) => toComment(id, raw) ?? [])
  const byKey = new Map<string, Comment[]>()
  for (const comment of all.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)))
    byKey.set(comment.on, [...(byKey.get(comment.on) ?? []), comment])
  return byKey
}

/** Null for one without words: what is left of an erased one says only what it was about. */
function toComment(id: string, raw: unknown): Comment | null {
  const fields = asFields(raw)
  const text = asText(fields.text)
  if (text === '') return null
  return {
    id: id as CommentId,
    on: asText(fields.on) as AnswerKey,
    text,
    language: asText(fields.language),
    member: asText(fields.member) as MemberId,
    at: asNumber(fields.at),
    isResolved: asFlag(fields.isResolved),
  }
}

/** What a comment is about, whether or not it still has words. */
export const commentIsOn = (doc: Y.Doc, id: string): string => asText(asFields(rootMap(doc, 'comments').get(id)).on)
