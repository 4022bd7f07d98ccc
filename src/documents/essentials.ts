import type * as Y from 'yjs'
import { type StepSide, stepSidesOf } from '../method/essentials.ts'
import { ok, type Result } from '../result.ts'
import { type Author, type CommandError, change } from './command.ts'
import { readForms } from './forms/instances.ts'
import { setAnswer } from './forms/setAnswer.ts'
import type { MemberId } from './ids.ts'
import { rootMap } from './layout.ts'
import { readMember } from './members.ts'
import { asFields, asNumber } from './parse.ts'

const READ = 'essentials.read:'
/** "We have read what mentoring is and is not", of the agreement. */
const BOTH_READ = { id: 'me.read', type: 'boolean' } as const

/** Who has read the essentials of mentoring, and when (S44, S151). */
export type Read = { readonly member: MemberId; readonly at: number; readonly sides: readonly StepSide[] }

/** Says that one has read them, or takes it back. Once somebody of both cities has, the agreement says so too. */
export function setRead(doc: Y.Doc, author: Author, hasRead: boolean): Result<void, CommandError> {
  const set = change<void, never>(doc, () => {
    rootMap(doc, 'values').set(`${READ}${author.member}`, hasRead ? { at: author.now } : null)
    return ok(undefined)
  })
  if (!set.ok || !hasRead || !hasBothRead(doc)) return set
  const agreement = readForms(doc).find(({ form }) => form === 'mentoringEssentials')
  if (agreement) setAnswer(doc, author, { owner: agreement.id, field: BOTH_READ }, { yes: true })
  return ok(undefined)
}

/** The first to read them comes first. */
export const readReaders = (doc: Y.Doc): readonly Read[] =>
  [...rootMap(doc, 'values').entries()]
    .flatMap(([key, raw]) => {
      const at = asNumber(asFields(raw).at)
      if (!key.startsWith(READ) || at === 0) return []
      const member = key.slice(READ.length) as MemberId
      return [{ member, at, sides: stepSidesOf(readMember(doc, member)?.sides ?? []) }]
    })
    .toSorted((a, b) => a.at - b.at || (a.member < b.member ? -1 : 1))

const hasBothRead = (doc: Y.Doc): boolean => {
  const sides = new Set(readReaders(doc).flatMap((read) => read.sides))
  return sides.has('mentee') && sides.has('mentor')
}
