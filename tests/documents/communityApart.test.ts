import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { CityId, RowId } from '../../src/documents/ids.ts'
import { rootMap } from '../../src/documents/layout.ts'
import { addPlanRow, decideRow } from '../../src/documents/plan.ts'
import { readPlan } from '../../src/documents/readPlan.ts'
import { createRandom, type Random } from '../fuzz/random.ts'
import { CITIES, officerOf, worldOf } from './communityWorld.ts'
import { contentOf, exchange, exchangeAll, must } from './world.ts'

type World = ReturnType<typeof worldOf>
type Device = { readonly city: CityId; readonly row: RowId; readonly doc: Y.Doc }

/** A device of each city, each with a copy of a plan that holds one action of every city. */
function devicesOf(world: World, cities: readonly CityId[]): readonly Device[] {
  const start = new Y.Doc()
  world.found(start)
  const devices = cities.map((city) => ({
    ...{ city, doc: new Y.Doc() },
    row: must(addPlanRow(start, officerOf(city), { cells: { what: `Action of ${city}` } })),
  }))
  exchangeAll([start, ...devices.map(({ doc }) => doc)])
  return devices
}

/** What somebody with a write link and another city's name, but only one's own key, can put into the document. */
function forge(world: World, from: Device, victim: Device, now: number): void {
  const scratch = new Y.Doc()
  exchange(scratch, from.doc)
  const { city: _, ...held } = world.signerOf(from.city)
  rootMap(scratch, 'meta').set(`cityKey/${victim.city}`, held.key)
  rootMap(scratch, 'meta').set(`decisionKey/${held.key}`, { by: 'x', at: 0, city: victim.city })
  const posing = { ...held, city: victim.city, cityKeys: new Map([[victim.city, [held.key]]]) }
  const id = must(decideRow(scratch, { ...officerOf(victim.city), now }, victim.row, 'agreed', posing))
  rootMap(from.doc, 'decisions').set(id, rootMap(scratch, 'decisions').get(id))
}

/** Decides, forges and meets at random; answers what each city has truly said last. */
function wander(world: World, devices: readonly Device[], random: Random): ReadonlyMap<RowId, string> {
  const said = new Map<RowId, string>()
  for (let now = 1; now <= 30; now++) {
    const [here, other] = [random.pick(devices), random.pick(devices)]
    const outcome = random.pick(['agreed', 'reopened'] as const)
    const act = random.below(4)
    if (act === 0) exchange(here.doc, other.doc)
    else if (act === 1 && here !== other) forge(world, here, other, now)
    else {
      const author = { ...officerOf(here.city), now }
      const made = decideRow(here.doc, author, other.row, outcome, world.signerOf(here.city))
      expect(made.ok).toBe(here === other)
      if (here === other) said.set(here.row, outcome)
    }
  }
  return said
}

describe('[D6] [S266] officers of several cities decide apart and meet', () => {
  it.each(Array.from({ length: 24 }, (_, seed) => seed))(
    'schedule %i: each city’s own word holds everywhere',
    (seed) => {
      const random = createRandom(seed)
      const cities = CITIES.slice(0, 2 + random.below(3))
      const world = worldOf(cities)
      const devices = devicesOf(world, cities)
      const said = wander(world, devices, random)
      const docs = devices.map(({ doc }) => doc)
      exchangeAll(docs)
      exchangeAll(docs)
      const [first, ...others] = docs.map(contentOf)
      for (const other of others) expect(other).toEqual(first)
      for (const doc of docs)
        for (const { id, state, isForked } of readPlan(doc, world.checks))
          expect([isForked, state]).toEqual([false, said.get(id) === 'agreed' ? 'agreed' : 'draft'])
    },
  )
})
