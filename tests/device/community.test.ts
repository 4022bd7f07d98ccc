import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRegistry } from '../../src/device/registry.ts'
import { openDecisionHolder } from '../../src/device/workspace/decisionHolder.ts'
import { standingOf } from '../../src/device/workspace/standing.ts'
import type { OpenProgramme, ProgrammeId } from '../../src/device/workspace/workspace.ts'
import { readDecisionKeys, replaceDecisionKey } from '../../src/documents/decisionKeys.ts'
import type { CityId } from '../../src/documents/ids.ts'
import { rootMap } from '../../src/documents/layout.ts'
import { readMembers } from '../../src/documents/members.ts'
import { addPlanRow, decideRow } from '../../src/documents/plan.ts'
import { readPlanHeader } from '../../src/documents/programme.ts'
import { readPlan } from '../../src/documents/readPlan.ts'
import { parseLink } from '../../src/seal/link.ts'
import { officerOf } from '../documents/communityWorld.ts'
import { must } from '../documents/world.ts'
import { until } from '../until.ts'
import { blob, type FileTablet, fileTablets, NEW } from './fileWorld.ts'
import { tablet } from './tablet.ts'

const device = fileTablets()

const cityNamed = (city: string) => ({ city, country: '', association: '' })
const create = async ({ engine }: FileTablet, own: number | null = 0): Promise<ProgrammeId> =>
  must(
    await engine.createProgramme({
      ...{ ...NEW, purpose: 'actionPlan', theme: 'language' },
      community: { cities: ['Alpha', 'Beta', 'Gamma'].map(cityNamed), own },
    }),
  )
const open = async (tablet: FileTablet, id: ProgrammeId) => {
  const programme = await tablet.open(id)
  await until(() => programme.getCircles().team !== null, 'the team')
  return programme
}
const docOf = (programme: OpenProgramme) => {
  const doc = programme.getCircles().group?.doc
  if (!doc) throw new Error('no group')
  return doc
}
/** What one device has, by file into another: no network at all. */
const hand = async (from: FileTablet, to: FileTablet) => {
  const ids = (await from.files.circles()).map(({ circleId }) => circleId)
  const read = must(await to.files.readFile(blob(must(await from.files.exportExchange(ids)).bytes)))
  if (read.type !== 'exchange') throw new Error(read.type)
  await to.files.merge(read)
}
const linkFor = async (programme: OpenProgramme, role: 'cityOfficer' | 'cityTeam', city: string) => {
  const links = await programme.invitations()
  const link = links.find((one) => one.role === role && one.city === city)
  return link?.url
}

/** Joins by a link; the contents come by file. */
const join = async (from: FileTablet, to: FileTablet, id: ProgrammeId, link: string | undefined) => {
  void to.engine.join(link ?? '')
  await until(async () => (await to.registry.list()).length > 0, 'the link')
  await hand(from, to)
  return open(to, id)
}
const cityOf = (programme: OpenProgramme, index: number) => {
  const { cities } = readPlanHeader(docOf(programme))
  return cities[index]?.id as CityId
}

/** A of Alpha creates it; B of Beta joins as an officer and has met A again since. */
const twoCities = async () => {
  const [a, b] = [await device('A'), await device('B')]
  const id = await create(a)
  const alpha = await open(a, id)
  await until(() => alpha.signer() !== null, 'the key of Alpha')
  const [A, B, C] = [0, 1, 2].map((index) => cityOf(alpha, index)) as [CityId, CityId, CityId]
  const beta = await join(a, b, id, await linkFor(alpha, 'cityOfficer', B))
  await until(() => beta.signer() !== null, 'the key of Beta')
  await hand(b, a)
  await until(() => alpha.checks().cityKeys?.has(B) === true, 'the pin of Beta')
  return { a, b, id, alpha, beta, A, B, C }
}

describe('[D6] founding a key', () => {
  it.each([undefined, 'aa' as CityId])(
    'asked for several times at once makes one, which this device holds (%s)',
    async (city) => {
      const { db, keyring } = await tablet()
      const ports = { db, keyring, registry: createRegistry(db, keyring) }
      const holder = await openDecisionHolder(ports, 'programme' as ProgrammeId)
      const docs = [new Y.Doc(), new Y.Doc()]
      const { city: _, ...officer } = officerOf('aa' as CityId)
      const author = { ...officer, ...(city && { city }) }
      await Promise.all([1, 2, 3].map(() => holder.found(docs, author)))
      const keys = docs.map((doc) => readDecisionKeys(doc, city))
      expect(keys.map(({ all }) => all.length)).toEqual([1, 1])
      for (const { current } of keys) expect(current).toBe(holder.signer(city)?.key)
      const again = await openDecisionHolder(ports, 'programme' as ProgrammeId)
      expect(again.signer(city)?.key).toBe(keys[0]?.current)
    },
  )

  it('that was cut off between two documents is done to the end, under the same key', async () => {
    const { db, keyring } = await tablet()
    const ports = { db, keyring, registry: createRegistry(db, keyring) }
    const holder = await openDecisionHolder(ports, 'programme' as ProgrammeId)
    const [programme, group, city] = [new Y.Doc(), new Y.Doc(), 'aa' as CityId]
    const author = officerOf(city)
    await holder.found([programme], author)
    const again = await openDecisionHolder(ports, 'programme' as ProgrammeId)
    await again.found([programme, group], author)
    expect(readDecisionKeys(group, city).current).toBe(readDecisionKeys(programme, city).current)
    expect(again.signer(city)?.key).toBe(readDecisionKeys(group, city).current)
    // Nobody else's founding is finished for them.
    const other = await openDecisionHolder({ ...ports, db: (await tablet()).db }, 'programme' as ProgrammeId)
    const third = new Y.Doc()
    await other.found([programme, third], author)
    expect(readDecisionKeys(third, city).current).toBeNull()
  })
})

describe('[S266] [D6] a community of practice on several devices', () => {
  it('each city’s key is founded on a device of its own officer, and handed on by that officer alone', async () => {
    const { a, b, id, alpha, beta, A, B, C } = await twoCities()
    expect([alpha.city(), beta.city()]).toEqual([A, B])
    expect([alpha.signer()?.city, beta.signer()?.city]).toEqual([A, B])
    expect(beta.signer()?.key).not.toBe(alpha.signer()?.key)
    // The creator's device holds Beta's link to invite with, and no more than that now that Beta has a key.
    expect(await linkFor(alpha, 'cityOfficer', B)).toBeUndefined()
    expect(parseLink((await linkFor(alpha, 'cityOfficer', C)) ?? '')).toMatchObject({
      value: { decision: { type: 'found' } },
    })
    const [bo, cy] = [await device('Bo'), await device('Cy')]
    const second = await join(b, bo, id, await linkFor(beta, 'cityOfficer', B))
    await until(() => second.signer() !== null, 'the key of Beta on a second device')
    expect(second.signer()?.key).toBe(beta.signer()?.key)
    const colleague = await join(a, cy, id, await linkFor(alpha, 'cityTeam', B))
    expect([colleague.city(), colleague.signer()]).toEqual([B, null])
  })

  it('what each city decides holds on every device; another’s decision on it, none', async () => {
    const { a, b, alpha, beta, A } = await twoCities()
    const row = must(addPlanRow(docOf(alpha), alpha.author(), { cells: { what: 'Open on Sundays' } }))
    await hand(a, b)
    const [own, other] = [alpha.signer(), beta.signer()]
    if (!own || !other) throw new Error('no key')
    expect(decideRow(docOf(beta), beta.author(), row, 'agreed', other)).toMatchObject({ error: { type: 'notAllowed' } })
    // Beta's key under Alpha's name, past all commands.
    const posing = { ...beta.author(), city: A }
    rootMap(docOf(beta), 'meta').set(`cityKey/${A}`, other.key)
    rootMap(docOf(beta), 'meta').set(`decisionKey/${other.key}`, { by: 'x', at: 0, city: A })
    const forged = { ...other, city: A, cityKeys: new Map([[A, [other.key]]]) }
    must(decideRow(docOf(beta), posing, row, 'agreed', forged))
    await hand(b, a)
    for (const programme of [alpha, beta])
      expect(readPlan(docOf(programme), programme.checks())).toMatchObject([{ id: row, state: 'draft' }])
    must(replaceDecisionKey(docOf(alpha), alpha.author(), own.key))
    must(decideRow(docOf(alpha), alpha.author(), row, 'agreed', own))
    await hand(a, b)
    for (const programme of [alpha, beta])
      expect(readPlan(docOf(programme), programme.checks())).toMatchObject([{ id: row, city: A, state: 'agreed' }])
  })

  it('a city added later has a team and a key of its own, on every device', async () => {
    const { a, b, id, alpha, beta, A, B } = await twoCities()
    const added = must(await alpha.addCity(cityNamed('Delta')))
    await until(async () => (await linkFor(alpha, 'cityOfficer', added)) !== undefined, 'the link of Delta')
    expect([alpha.city(), alpha.signer()?.city]).toEqual([A, A])
    const dee = await device('Dee')
    const delta = await join(a, dee, id, await linkFor(alpha, 'cityOfficer', added))
    await until(() => delta.signer() !== null, 'the key of Delta')
    expect([delta.city(), delta.signer()?.city]).toEqual([added, added])
    const row = must(addPlanRow(docOf(delta), delta.author(), { cells: { what: 'A table for all' } }))
    const signer = delta.signer()
    if (!signer) throw new Error('no key')
    must(decideRow(docOf(delta), delta.author(), row, 'agreed', signer))
    await hand(dee, b)
    await until(() => beta.checks().cityKeys?.has(added) === true, 'the pin of Delta')
    expect(readPlanHeader(docOf(beta)).cities.map(({ city }) => city)).toEqual(['Alpha', 'Beta', 'Gamma', 'Delta'])
    expect(readPlan(docOf(beta), beta.checks())).toMatchObject([{ id: row, city: added, state: 'agreed' }])
    expect(beta.city()).toBe(B)
  })

  it('two who add a city apart end with both, in one order', async () => {
    const { a, b, alpha, beta } = await twoCities()
    must(await alpha.addCity(cityNamed('Delta')))
    must(await beta.addCity(cityNamed('Epsilon')))
    await hand(a, b)
    await hand(b, a)
    const names = (programme: OpenProgramme) => readPlanHeader(docOf(programme)).cities.map(({ city }) => city)
    expect(names(alpha).toSorted()).toEqual(['Alpha', 'Beta', 'Delta', 'Epsilon', 'Gamma'])
    expect(names(beta)).toEqual(names(alpha))
  })

  it('everybody is entered under their city, none as mentor or mentee', async () => {
    const { a, b, alpha, beta, A, B } = await twoCities()
    await hand(b, a)
    expect(readMembers(docOf(alpha)).map(({ name, city }) => [name, city])).toEqual([
      ['A', A],
      ['B', B],
    ])
    expect([alpha.isCommunity(), beta.isCommunity()]).toEqual([true, true])
  })

  it('whoever creates it for others is in no city, decides for none and can invite all', async () => {
    const facilitator = await device('Facilitation')
    const programme = await open(facilitator, await create(facilitator, null))
    expect([programme.city(), programme.signer(), programme.sides()]).toEqual([null, null, ['facilitator']])
    const offered = async () => (await programme.invitations()).map(({ role }) => role)
    await until(async () => (await offered()).filter((role) => role === 'cityOfficer').length === 3, 'three links')
    const roles = await offered()
    expect(roles).not.toContain('menteeTeam')
    expect(addPlanRow(docOf(programme), programme.author())).toEqual({ ok: false, error: { type: 'notAllowed' } })
  })

  it('a device that starts again knows its city before any circle is open', async () => {
    const { a, id, A } = await twoCities()
    const known = (await a.registry.list()).filter(({ programmeId }) => programmeId === id)
    expect(standingOf(known)).toEqual({ isCommunity: true, isInProgramme: true, city: A })
  })
})
