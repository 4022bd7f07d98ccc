import type { CityId } from '../../documents/ids.ts'
import type { Result } from '../../result.ts'
import { fromBase64url } from '../../seal/bytes.ts'
import { keepSecret, recallSecret } from '../keyring.ts'
import type { StoreError } from '../problem.ts'
import type { WorkspacePorts } from './ports.ts'

type Ports = Pick<WorkspacePorts, 'db' | 'keyring' | 'registry'>

/** The decision keys that this device has pinned (D6), by city; '' is the mentee city, which needs no name. */
export type Pins = ReadonlyMap<CityId | '', readonly string[]>

/** Which city a key was pinned for; null: for none. */
export const cityOfKey = (pins: Pins, key: string): CityId | '' | null =>
  [...pins].find(([, keys]) => keys.includes(key))?.[0] ?? null

const pinsName = (programme: string) => `pins/${programme}`
const cityPinsName = (programme: string) => `cityPins/${programme}`
const seedName = (programme: string) => `decisionSeed/${programme}`
const citySeedsName = (programme: string) => `citySeeds/${programme}`

export async function recallPins({ db, keyring }: Ports, programme: string): Promise<Pins> {
  const own = textsIn(await recallSecret(db, keyring, pinsName(programme)))
  const byCity = fieldsIn(await recallSecret(db, keyring, cityPinsName(programme)))
  const cities = Object.entries(byCity).map(([city, keys]) => [city as CityId, textsIn(keys)] as const)
  return new Map<CityId | '', readonly string[]>([['', own], ...cities])
}

export async function keepPins({ db, keyring }: Ports, programme: string, pins: Pins): Promise<void> {
  const { '': own, ...byCity } = Object.fromEntries(pins)
  await keepSecret(db, keyring, pinsName(programme), own ?? [])
  if (Object.keys(byCity).length > 0) await keepSecret(db, keyring, cityPinsName(programme), byCity)
}

/** Decision keys that this device holds: founded here, by city, and received with an officer's invitation. */
export type Seeds = {
  readonly own: ReadonlyMap<CityId | '', readonly Uint8Array[]>
  readonly received: readonly Uint8Array[]
}

export async function recallSeeds(ports: Ports, programme: string): Promise<Seeds> {
  const { db, keyring } = ports
  const mentee = await recallSecret(db, keyring, seedName(programme))
  const byCity = fieldsIn(await recallSecret(db, keyring, citySeedsName(programme)))
  const cities = Object.entries(byCity).map(([city, texts]) => [city as CityId, seedsIn(textsIn(texts))] as const)
  const own = new Map<CityId | '', readonly Uint8Array[]>([['', seedsIn([mentee])], ...cities])
  return { own, received: seedsIn(await receivedSeeds(ports, programme)) }
}

const seedsIn = (texts: readonly unknown[]): readonly Uint8Array[] =>
  texts.flatMap((text) => (typeof text === 'string' ? (fromBase64url(text) ?? []) : []))

async function receivedSeeds({ registry }: Ports, programme: string): Promise<readonly string[]> {
  const seeds: string[] = []
  for (const circle of await registry.list()) {
    if (circle.programmeId !== programme) continue
    const secrets = await registry.secrets(circle.circleId)
    if (secrets.ok && secrets.value.decisionSeed) seeds.push(secrets.value.decisionSeed)
  }
  return seeds
}

/** Never in the place of another of the same city: two tabs may found one at a time, and either may come to be in force. */
export async function keepSeed(
  { db, keyring }: Ports,
  programme: string,
  seed: string,
  city?: CityId,
): Promise<Result<void, StoreError>> {
  if (!city) return keepSecret(db, keyring, seedName(programme), seed)
  const known = fieldsIn(await recallSecret(db, keyring, citySeedsName(programme)))
  const seeds = [...textsIn(known[city]), seed]
  return keepSecret(db, keyring, citySeedsName(programme), { ...known, [city]: seeds })
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []

const fieldsIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
