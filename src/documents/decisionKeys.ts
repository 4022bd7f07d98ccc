import type * as Y from 'yjs'
import { mayDecide } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type NotAllowed, record } from './command.ts'
import type { MemberId } from './ids.ts'
import { rootMap } from './layout.ts'
import { asFields, asNumber, asText, asTextOrNull } from './parse.ts'

const PREFIX = 'decisionKey/'

export type DecisionKeys = {
  /** base64url of the public key in force; null: nobody has founded one, the programme is a draft (D6). */
  readonly current: string | null
  /** Every key ever founded, in no order: more than one is a change that everybody is shown. */
  readonly all: readonly { readonly key: string; readonly by: MemberId; readonly at: number }[]
}

export function readDecisionKeys(doc: Y.Doc): DecisionKeys {
  const meta = rootMap(doc, 'meta')
  const all = [...meta.entries()].flatMap(([name, raw]) => {
    if (!name.startsWith(PREFIX)) return []
    const fields = asFields(raw)
    return [{ key: name.slice(PREFIX.length), by: asText(fields.by) as MemberId, at: asNumber(fields.at) }]
  })
  return { current: asTextOrNull(meta.get('decisionKey')), all }
}

/** Until a city officer has founded a decision key, nothing in the programme is decided. */
export const isDraft = (doc: Y.Doc): boolean => readDecisionKeys(doc).current === null

export type KeyState = 'none' | 'first' | 'same' | 'changed'

/** What the key in force is to this device, which pinned `pinned` before: pin a first one, show a changed one. */
export function keyState(doc: Y.Doc, pinned: readonly string[]): KeyState {
  const { current } = readDecisionKeys(doc)
  if (!current) return pinned.length > 0 ? 'changed' : 'none'
  if (pinned.length === 0) return 'first'
  return pinned.includes(current) ? 'same' : 'changed'
}

/** Founds the decision key (in the programme's document and, for those who read only that, in the group's). */
export function foundDecisionKey(
  doc: Y.Doc,
  author: Author,
  publicKey: string,
): Result<void, CommandError | NotAllowed | { readonly type: 'alreadyFounded' }> {
  const { current } = readDecisionKeys(doc)
  if (current === publicKey) return ok(undefined)
  return current ? fail({ type: 'alreadyFounded' }) : replaceDecisionKey(doc, author, publicKey)
}

/** Puts another key in force, after a loss: every device that pinned the old one shows the change. */
export function replaceDecisionKey(
  doc: Y.Doc,
  author: Author,
  publicKey: string,
): Result<void, CommandError | NotAllowed> {
  if (!mayDecide(author.sides)) return fail({ type: 'notAllowed' })
  return record(doc, () => {
    const meta = rootMap(doc, 'meta')
    meta.set(PREFIX + publicKey, { by: author.member, at: author.now })
    meta.set('decisionKey', publicKey)
    return ok(undefined)
  })
}
