import { readCities } from '../../documents/cities.ts'
import type { Author } from '../../documents/command.ts'
import { foundDecisionKey, keyState, readDecisionKeys } from '../../documents/decisionKeys.ts'
import type { DecisionChecks, DecisionSigner } from '../../documents/decisions.ts'
import type { CityId } from '../../documents/ids.ts'
import { toBase64url } from '../../seal/bytes.ts'
import { createDecisionKey, decisionKeyFromSeed, signDecision, verifyDecision } from '../../seal/decisionKey.ts'
import { sha256 } from '../../seal/digest.ts'
import { cityOfKey, keepPins, keepSeed, type Pins, recallPins, recallSeeds } from './decisionSecrets.ts'
import type { WorkspacePorts } from './ports.ts'
import type { OpenCircle, ProgrammeId } from './workspace.ts'

type Ports = Pick<WorkspacePorts, 'db' | 'keyring' | 'registry'>
type Doc = OpenCircle['doc']

/**
 * This device's part in the decisions of a programme (D6): the keys it has pinned, and the key itself if it holds it.
 * `city` is that of one of several equal cities (S266); absent where the mentee city decides.
 */
export type DecisionHolder = {
  /** Another object as soon as a key has been pinned. */
  checks(): DecisionChecks
  signer(city?: CityId): DecisionSigner | null
  /** The seed, for an officer's invitation; null where this device does not hold the city's key. */
  seed(city?: CityId): Uint8Array | null
  /** Pins each key at first sight. */
  notice(doc: Doc, where: 'programme' | 'group'): Promise<void>
  /**
   * Founds the key of the author's city in every document given, if nobody has; a founding that was cut off between two
   * documents is done to the end.
   */
  found(docs: readonly Doc[], author: Author): Promise<void>
}

export const openDecisionHolder = async (ports: Ports, programmeId: ProgrammeId): Promise<DecisionHolder> => {
  let pins = await recallPins(ports, programmeId)
  let seeds = await recallSeeds(ports, programmeId)
  let checks = checksOf(programmeId, pins)
  const inForce = new Map<CityId | '', string>()

  const pin = async (key: string, city?: CityId) => {
    const keys = pins.get(city ?? '') ?? []
    // A key is one city's alone: put under another as well, it decides nothing there.
    if (keys.includes(key) || cityOfKey(pins, key) !== null) return
    pins = new Map([...pins, [city ?? '', [...keys, key]]])
    checks = checksOf(programmeId, pins)
    await keepPins(ports, programmeId, pins)
  }
  const seedOf = (city?: CityId): Uint8Array | null => {
    const held = [...(seeds.own.get(city ?? '') ?? []), ...seeds.received]
    const current = held.find((seed) => keyOf(seed) === inForce.get(city ?? ''))
    // A programme's only key needs no pin to be known as one's own: whoever joined by it holds no other.
    if (current || !city) return current ?? held[0] ?? null
    const pinned = pins.get(city) ?? []
    return held.find((seed) => pinned.includes(keyOf(seed))) ?? null
  }
  const look = (doc: Doc, city?: CityId): string | null => {
    const { current } = readDecisionKeys(doc, city)
    if (current) inForce.set(city ?? '', current)
    return current
  }
  /** The one founded before and not shown to anybody, if this device was cut off in between; else a new one. */
  const ownSeed = async (city?: CityId): Promise<Uint8Array | null> => {
    const [before] = seeds.own.get(city ?? '') ?? []
    if (before) return before
    const { seed } = createDecisionKey()
    // Kept before it is shown to anybody: a key that nobody holds could never decide.
    const kept = await keepSeed(ports, programmeId, toBase64url(seed), city)
    if (!kept.ok) return null
    seeds = { ...seeds, own: new Map([...seeds.own, [city ?? '', [seed]]]) }
    return seed
  }
  const found = async (docs: readonly Doc[], author: Author) => {
    const { city } = author
    const [current] = docs.flatMap((doc) => look(doc, city) ?? [])
    const seed = current ? seedOf(city) : await ownSeed(city)
    if (!seed || (current && keyOf(seed) !== current)) return
    const pinned = pin(keyOf(seed), city)
    for (const doc of docs) {
      foundDecisionKey(doc, author, keyOf(seed))
      look(doc, city)
    }
    await pinned
  }
  let founding: Promise<void> = Promise.resolve()

  return {
    checks: () => checks,
    seed: seedOf,
    signer: (city) => {
      const held = seedOf(city)
      if (!held) return null
      return { ...checks, ...(city && { city }), key: keyOf(held), sign: (bytes) => signDecision(held, bytes) }
    },
    notice: async (doc, where) => {
      const cities = readCities(doc, where).map(({ id }) => id)
      for (const city of cities.length > 0 ? cities : [undefined]) {
        const current = look(doc, city)
        if (current && keyState(doc, pins.get(city ?? '') ?? [], city) === 'first') await pin(current, city)
      }
    },
    // One after the other: circles that arrive together each ask for it.
    found: (docs, author) => {
      founding = founding.then(() => found(docs, author))
      return founding
    },
  }
}

const keys = new WeakMap<Uint8Array, string>()

/** Its public half takes milliseconds on a tablet, and is asked for whenever a plan is drawn. */
function keyOf(seed: Uint8Array): string {
  const key = keys.get(seed) ?? toBase64url(decisionKeyFromSeed(seed).publicKey)
  keys.set(seed, key)
  return key
}

const checksOf = (programme: ProgrammeId, pins: Pins): DecisionChecks => ({
  ...{ programme, sha256, verify: verifyDecision },
  keys: pins.get('') ?? [],
  cityKeys: new Map([...pins].flatMap(([city, keys]) => (city === '' ? [] : [[city, keys] as const]))),
})
