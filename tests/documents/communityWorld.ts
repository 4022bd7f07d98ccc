import type * as Y from 'yjs'
import type { Author } from '../../src/documents/command.ts'
import { foundDecisionKey } from '../../src/documents/decisionKeys.ts'
import type { DecisionSigner } from '../../src/documents/decisions.ts'
import type { CityId, MemberId } from '../../src/documents/ids.ts'
import { must, signer } from './world.ts'

export const CITIES = ['aa', 'bb', 'cc', 'dd'].map((id) => id as CityId)

export const officerOf = (city: CityId): Author => ({
  member: `officer ${city}` as MemberId,
  language: 'en',
  sides: ['menteeCity'],
  city,
  now: 1_763_700_000_000,
})

/** Every city's key, and what a device knows that has pinned them all. */
export function worldOf(cities: readonly CityId[]) {
  const keys = new Map(cities.map((city, index) => [city, signer(20 + index, 'programme-1', [])] as const))
  const cityKeys = new Map([...keys].map(([city, { key }]) => [city, [key]] as const))
  const signerOf = (city: CityId): DecisionSigner => {
    const held = keys.get(city)
    if (!held) throw new Error(city)
    return { ...held, city, cityKeys }
  }
  const found = (doc: Y.Doc) => {
    for (const city of cities) must(foundDecisionKey(doc, officerOf(city), signerOf(city).key))
  }
  return { signerOf, checks: { ...signer(20), keys: [], cityKeys }, found }
}
