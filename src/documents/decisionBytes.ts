import type { CityId, MemberId } from './ids.ts'

export type Outcome = 'agreed' | 'reopened'

/** What is signed. Everything that a decision means is in here. */
export type DecisionContent = {
  /** Id of the programme's circle: a decision is worth nothing elsewhere. */
  readonly programme: string
  /** The city that decides, in a community of practice (S266); absent where one mentee city decides on everything. */
  readonly city?: CityId
  readonly list: string
  readonly item: string
  readonly outcome: Outcome
  /** base64url of the SHA-256 of what was decided. */
  readonly hash: string
  /** Ids of the decisions that no other had followed yet when this one was taken, sorted: usually one. */
  readonly previous: readonly string[]
  /** base64url of the decision key's public half. */
  readonly key: string
  readonly by: MemberId
  /** ms; for display. */
  readonly at: number
}

const DOMAIN = 'passerelle/decision/1'
/** With the city that decides: no signature of the one kind is one of the other. */
const CITY_DOMAIN = 'passerelle/decision/2'

/** The bytes that are signed, and whose SHA-256 is the decision's id: UTF-8 of a JSON list in fixed order. */
export function decisionBytes(content: DecisionContent): Uint8Array {
  const { programme, city, list, item, outcome, hash, previous, key, by, at } = content
  const place = city ? [CITY_DOMAIN, programme, city] : [DOMAIN, programme]
  const fields = [...place, list, item, outcome, hash, previous.toSorted(), key, by, at]
  return new TextEncoder().encode(JSON.stringify(fields))
}

/** The bytes that stand for an item of plain texts, to be hashed: what was decided. */
export function itemBytes(list: string, item: string, texts: readonly string[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(['passerelle/item/1', list, item, texts]))
}
