import type * as Y from 'yjs'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type NotAllowed, record } from './command.ts'
import { type MemberId, type ValueKey, valueKey } from './ids.ts'
import { rootMap } from './layout.ts'
import type { Member } from './members.ts'
import { asFields, asNumber, asText } from './parse.ts'

const FOUNDER = valueKey('talk.founder')
const ENDED = valueKey('talk.ended')
const leftKey = (member: string, device: string): ValueKey => valueKey(`talk.left:${member}/${device}`)

export type TalkEnd = { readonly by: MemberId; readonly at: number }

/** Whoever began a talk may end it. */
export const setFounder = (doc: Y.Doc, author: Author): Result<void, CommandError> =>
  record(doc, () => ok(void rootMap(doc, 'values').set(FOUNDER, author.member)))

export const isFounder = (doc: Y.Doc, member: string): boolean => rootMap(doc, 'values').get(FOUNDER) === member

/**
 * Ends a talk for all its people, or opens it again: what was noted stays for each to read or to remove, nothing more is
 * written. Nobody's words are erased by somebody else.
 */
export function endTalk(doc: Y.Doc, author: Author, isEnded: boolean): Result<void, CommandError | NotAllowed> {
  if (!isFounder(doc, author.member)) return fail({ type: 'notAllowed' })
  const mark = isEnded ? { by: author.member, at: author.now } : null
  return record(doc, () => ok(void rootMap(doc, 'values').set(ENDED, mark)))
}

/** Null while it goes on; a mark that is not its founder's ends nothing. */
export function readEnd(doc: Y.Doc): TalkEnd | null {
  const { by, at } = asFields(rootMap(doc, 'values').get(ENDED))
  const member = asText(by)
  return member !== '' && isFounder(doc, member) ? { by: member as MemberId, at: asNumber(at) } : null
}

/** Before a talk is taken off a device: the others see that nobody reads it there any more. */
export const markLeft = (doc: Y.Doc, author: Author, device: string): Result<void, CommandError> =>
  record(doc, () => ok(void rootMap(doc, 'values').set(leftKey(author.member, device), author.now)))

/** Whether somebody has taken the talk off every device that had it. */
export const hasLeft = (doc: Y.Doc, { id, devices }: Member): boolean =>
  devices.length > 0 && devices.every((device) => rootMap(doc, 'values').has(leftKey(id, device.id)))
