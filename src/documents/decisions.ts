import type * as Y from 'yjs'
import { mayDecide } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { type Author, type CommandError, type NotAllowed, record } from './command.ts'
import { type DecisionContent, decisionBytes, type Outcome } from './decisionBytes.ts'
import { readDecisionKeys } from './decisionKeys.ts'
import type { CityId, DecisionId, MemberId } from './ids.ts'
import { rootMap } from './layout.ts'
import { asFields, asNumber, asText, asTexts } from './parse.ts'

export type Decision = DecisionContent & { readonly id: DecisionId; readonly signature: string }

export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** What reading decisions needs; crypto comes from `seal`, by way of whoever calls. */
export type DecisionChecks = {
  readonly programme: string
  /** base64url of the public keys that this device has pinned (D6): decisions by any other key are ignored. */
  readonly keys: readonly string[]
  /** The same for each of several equal cities (S266): a decision for one of them counts under its own keys alone. */
  readonly cityKeys?: ReadonlyMap<CityId, readonly string[]>
  readonly sha256: Sha256
  verify(publicKey: Uint8Array, signature: Uint8Array, bytes: Uint8Array): boolean
}

/** What taking a decision needs: the decision key of the mentee city, or of the equal city that it names. */
export type DecisionSigner = DecisionChecks & {
  readonly city?: CityId
  readonly key: string
  sign(bytes: Uint8Array): Uint8Array
}

export type Decisions = {
  /** Those that verify, each after all it follows. */
  readonly verified: readonly Decision[]
  /** How many entries do not verify: shown to nobody as a decision. */
  readonly ignored: number
  /** Ids that verified decisions follow and that are not here: something was withheld or taken away. */
  readonly missing: readonly string[]
}

/** What holds for one item: its latest decisions; several if they were taken apart. */
export type ItemDecision = { readonly latest: readonly Decision[]; readonly outcome: Outcome | 'forked' }

function parseDecision(id: string, raw: unknown): Decision {
  const fields = asFields(raw)
  const city = asText(fields.city) as CityId
  return {
    id: id as DecisionId,
    programme: asText(fields.programme),
    ...(city && { city }),
    list: asText(fields.list),
    item: asText(fields.item),
    outcome: fields.outcome === 'agreed' ? 'agreed' : 'reopened',
    hash: asText(fields.hash),
    previous: asTexts(fields.previous),
    key: asText(fields.key),
    by: asText(fields.by) as MemberId,
    at: asNumber(fields.at),
    signature: asText(fields.signature),
  }
}

const checkedByEntry = new WeakMap<object, boolean>()

/** Checking a signature takes milliseconds on a tablet: each entry is checked once while the document is open. */
function isSigned(raw: unknown, decision: Decision, checks: DecisionChecks): boolean {
  if (typeof raw !== 'object' || raw === null) return false
  const known = checkedByEntry.get(raw)
  if (known !== undefined) return known
  const isValid = verifyDecision(decision, checks)
  checkedByEntry.set(raw, isValid)
  return isValid
}

function verifyDecision(decision: Decision, checks: DecisionChecks): boolean {
  const bytes = decisionBytes(decision)
  if (toBase64url(checks.sha256(bytes)) !== decision.id) return false
  const publicKey = fromBase64url(decision.key)
  const signature = fromBase64url(decision.signature)
  return publicKey !== null && signature !== null && checks.verify(publicKey, signature, bytes)
}

/** The keys that this device accepts decisions of a city under. */
const keysFor = ({ keys, cityKeys }: DecisionChecks, city: CityId | undefined): readonly string[] =>
  city ? (cityKeys?.get(city) ?? []) : keys

/** All decisions that this device accepts: of this programme, by a pinned key of the city, signed, under their own id. */
export function readDecisions(doc: Y.Doc, checks: DecisionChecks): Decisions {
  const all = [...rootMap(doc, 'decisions').entries()]
  const good = all.flatMap(([id, raw]) => {
    const decision = parseDecision(id, raw)
    const isOurs = decision.programme === checks.programme && keysFor(checks, decision.city).includes(decision.key)
    return isOurs && isSigned(raw, decision, checks) ? [decision] : []
  })
  const byId = new Map<string, Decision>(good.map((decision) => [decision.id, decision]))
  const missing = [...new Set(good.flatMap(({ previous }) => previous))].filter((id) => !byId.has(id))
  return { verified: inOrder(byId), ignored: all.length - good.length, missing }
}

/** Each decision after all it follows; those taken apart by id. Ids are hashes, so there is no circle. */
function inOrder(byId: ReadonlyMap<string, Decision>): readonly Decision[] {
  const depths = new Map<string, number>()
  const depthOf = (decision: Decision): number => {
    const known = depths.get(decision.id)
    if (known !== undefined) return known
    const earlier = decision.previous.flatMap((id) => byId.get(id) ?? [])
    const depth = 1 + Math.max(0, ...earlier.map(depthOf))
    depths.set(decision.id, depth)
    return depth
  }
  return [...byId.values()].toSorted((a, b) => depthOf(a) - depthOf(b) || (a.id < b.id ? -1 : 1))
}

const nobodys = () => ''

/**
 * What holds for each item, by item id. A decision gives way to a later one on the same item that followed it. Only the
 * city that an item belongs to decides on it: what another one has signed about it does not count (S42, S266).
 */
export function latestByItem(
  decisions: Decisions,
  cityOf: (item: string) => string = nobodys,
): ReadonlyMap<string, ItemDecision> {
  const byItem = new Map<string, Decision[]>()
  for (const decision of decisions.verified) {
    if ((decision.city ?? '') !== cityOf(decision.item)) continue
    const all = byItem.get(decision.item)
    if (all) all.push(decision)
    else byItem.set(decision.item, [decision])
  }
  const byId = new Map<string, Decision>(decisions.verified.map((decision) => [decision.id, decision]))
  return new Map(
    [...byItem].map(([item, all]) => {
      const first = all[0]
      const latest =
        all.length === 1 && first ? [first] : all.filter(({ id }) => !all.some((later) => follows(byId, later, id)))
      const outcomes = new Set(latest.map(({ outcome }) => outcome))
      return [item, { latest, outcome: outcomes.size === 1 ? (latest[0]?.outcome ?? 'forked') : 'forked' }]
    }),
  )
}

function follows(byId: ReadonlyMap<string, Decision>, later: Decision, id: string): boolean {
  const open = [...later.previous]
  const passed = new Set<string>()
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === id) return true
    if (passed.has(at)) continue
    passed.add(at)
    open.push(...(byId.get(at)?.previous ?? []))
  }
  return false
}

export type DecideError = CommandError | NotAllowed | { readonly type: 'noDecisionKey' } | { readonly type: 'otherKey' }

/**
 * Appends a decision of the mentee city, or of the author's own among equals (S14, S42). Fails while it has no decision
 * key, or if the signer's key is not the one in force.
 */
export function decide(
  doc: Y.Doc,
  author: Author,
  about: { readonly list: string; readonly item: string; readonly outcome: Outcome; readonly hash: string },
  signer: DecisionSigner,
): Result<DecisionId, DecideError> {
  if (!mayDecide(author.sides)) return fail({ type: 'notAllowed' })
  const { city } = author
  const { current } = readDecisionKeys(doc, city)
  if (!current) return fail({ type: 'noDecisionKey' })
  const isInForce = current === signer.key && signer.city === city && keysFor(signer, city).includes(signer.key)
  if (!isInForce) return fail({ type: 'otherKey' })
  // Each city's decisions follow its own: none waits for what another city decided elsewhere.
  const verified = readDecisions(doc, signer).verified.filter((decision) => decision.city === city)
  const followed = new Set(verified.flatMap(({ previous }) => previous))
  const previous = verified.map(({ id }) => id).filter((id) => !followed.has(id))
  const { programme, key } = signer
  const content: DecisionContent = {
    programme,
    ...(city && { city }),
    ...about,
    previous: previous.toSorted(),
    key,
    by: author.member,
    at: author.now,
  }
  const bytes = decisionBytes(content)
  const id = toBase64url(signer.sha256(bytes)) as DecisionId
  return record(doc, () => {
    rootMap(doc, 'decisions').set(id, { ...content, signature: toBase64url(signer.sign(bytes)) })
    return ok(id)
  })
}
