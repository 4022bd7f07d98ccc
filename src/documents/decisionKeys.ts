import type * as Y from 'yjs'
import { mayDecide } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type NotAllowed, record } from './command.ts'
import type { CityId, MemberId } from './ids.ts'
import { rootMap } from './layout.ts'
import { asFields, asNumber, asText, asTextOrNull } from './parse.ts'

const PREFIX = 'decisionKey/'

/** Where the key in force stands: the mentee city's, or that of one of several equal cities (S266). */
const nameOfCurrent = (city: CityId | undefined): string => (city ? `cityKey/${city}` : 'decisionKey')

export type DecisionKeys = {
  /** base64url of the public key in force; null: nobody has founded one, nothing is decided yet (D6). */
  readonly current: string | null
  /** Every key ever founded, in no order: more than one is a change that everybody is shown. */
  readonly all: readonly { readonly key: string; readonly by: MemberId; readonly at: number }[]
}

/** The keys of the mentee city; with `city`, those of one of several equal cities. */
export function readDecisionKeys(doc: Y.Doc, city?: CityId): DecisionKeys {
  const meta = rootMap(doc, 'meta')
  const all = [...meta.entries()].flatMap(([name, raw]) => {
    if (!name.startsWith(PREFIX)) return []
    const fields = asFields(raw)
    if (asText(fields.city) !== (city ?? '')) return []
    return [{ key: name.slice(PREFIX.length), by: asText(fields.by) as MemberId, at: asNumber(fields.at) }]
  })
  const current = asTextOrNull(meta.get(nameOfCurrent(city)))
  // A key names the one city that it is for: put under another, it is nobody's.
  const isOthers = city !== undefined && !all.some(({ key }) => key === current)
  return { current: isOthers ? null : current, all }
}

/** Until a city officer has founded a decision key, nothing is decided: in the programme, or for that city. */
export const isDraft = (doc: Y.Doc, city?: CityId): boolean => readDecisionKeys(doc, city).current === null

export type KeyState = 'none' | 'first' | 'same' | 'changed'

/** What the key in force is to this device, which pinned `pinned` before: pin a first one, show a changed one. */
export function keyState(doc: Y.Doc, pinned: readonly string[], city?: CityId): KeyState {
  const { current } = readDecisionKeys(doc, city)
  if (!current) return pinned.length > 0 ? 'changed' : 'none'
  if (pinned.length === 0) return 'first'
  return pinned.includes(current) ? 'same' : 'changed'
}

/**
 * Founds the decision key of the author's city (in the programme's document and, for those who read only that, in the
 * group's).
 */
export function foundDecisionKey(
  doc: Y.Doc,
  author: Author,
  publicKey: string,
): Result<void, CommandError | NotAllowed | { readonly type: 'alreadyFounded' }> {
  const { current } = readDecisionKeys(doc, author.city)
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
    const { city } = author
    meta.set(PREFIX + publicKey, { by: author.member, at: author.now, ...(city && { city }) })
    meta.set(nameOfCurrent(city), publicKey)
    return ok(undefined)
  })
}
