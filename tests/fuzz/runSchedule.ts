import * as Y from 'yjs'
import type { Tablet } from './tablet.ts'
import { createWorld, type Schedule, type World } from './world.ts'

/** Runs one schedule, lets everything heal, and says what is wrong then; an empty list is what we want. */
export const runSchedule = async (schedule: Schedule, inspect?: (world: World) => void): Promise<readonly string[]> => {
  const world = createWorld(schedule)
  await formClusters(world, schedule)
  for (let step = 0; step < schedule.steps; step++) await takeStep(world, schedule)
  await heal(world, schedule)
  inspect?.(world)
  return faultsOf(world)
}

/** Clusters that worked apart, without a hub, until one is that many generations ahead of the other. */
const formClusters = async (world: World, { ahead }: Schedule): Promise<void> => {
  const { random, clock, network, tablets, addTablet, type } = world
  const size = 4
  for (let i = 0; i < size; i++) addTablet()
  await clock.advance(10)
  const clusters = ahead.map((generations, i) => ({
    generations,
    members: tablets.filter((_, at) => at % ahead.length === i),
  }))
  for (const { members } of clusters)
    for (const a of members) for (const b of members) if (a.name < b.name) network.connect(a.name, b.name)
  await clock.advance(500)
  for (const { generations, members } of clusters) {
    for (let turns = 0; turns < 400 && (members[0]?.disk.newest() ?? 0) < generations; turns++) {
      type(random.pick(members))
      await clock.advance(700)
    }
  }
}

const takeStep = async (world: World, { hasHub }: Schedule): Promise<void> => {
  const { random, clock, network, hub, tablets, type } = world
  const tablet = random.pick(tablets)
  const dice = random.next()
  if (dice < 0.5) for (let n = random.below(3); n >= 0; n--) type(tablet)
  else if (dice < 0.72) await clock.advance(random.below(random.chance(0.1) ? 8000 : 800))
  else if (dice < 0.8 && hasHub) hub.setOnline(tablet.name, !hub.isOnline(tablet.name))
  else if (dice < 0.88) toggleLink(world, tablet, random.pick(tablets))
  else if (dice < 0.92) tablet.session?.flush()
  else if (dice < 0.94) world.crash(tablet)
  else if (dice < 0.95) await world.reopen(tablet)
  else if (dice < 0.96) tablet.session?.rotate()
  else if (dice < 0.97) hub.restart()
  else if (dice < 0.98) world.setChaos(random.chance(0.5))
  else if (dice < 0.99) world.setHubLag(random.pick([5, 50, 2000]))
  else if (tablets.length < 5) {
    const newcomer = world.addTablet(random.chance(0.7))
    if (hasHub) hub.setOnline(newcomer.name, true)
    else network.connect(newcomer.name, random.pick(tablets).name)
  }
  await clock.advance(random.below(30))
  world.look()
}

const toggleLink = ({ network }: World, a: Tablet, b: Tablet): void => {
  if (a === b) return
  if (network.isConnected(a.name, b.name)) network.disconnect(a.name, b.name)
  else network.connect(a.name, b.name)
}

const HEAL_MS = 4000
const heal = async (world: World, { hasHub, isHubForAll }: Schedule): Promise<void> => {
  const { clock, network, hub, tablets } = world
  world.setChaos(false)
  world.setHubLag(50)
  for (const tablet of tablets) tablet.isSlow = false
  for (const a of tablets) {
    for (const b of tablets) if (a.name < b.name) network.disconnect(a.name, b.name)
    hub.setOnline(a.name, false)
  }
  await clock.advance(100)
  for (const [i, a] of tablets.entries()) {
    const b = tablets[i + 1]
    if (hasHub && (isHubForAll || i === 0)) hub.setOnline(a.name, true)
    if (!(hasHub && isHubForAll) && b) network.connect(a.name, b.name)
  }
  let calm = 0
  for (let round = 0; round < 60 && calm < 3; round++) {
    await clock.advance(HEAL_MS)
    calm = faultsOf(world).length === 0 ? calm + 1 : 0
  }
}

const contentOf = (doc: Y.Doc): string =>
  JSON.stringify([
    doc.getText('text').toString(),
    Object.entries(doc.getMap('rows').toJSON()).sort(([a], [b]) => (a < b ? -1 : 1)),
    doc.getText('scratch').toString(),
    Object.entries(doc.getMap('values').toJSON()).sort(([a], [b]) => (a < b ? -1 : 1)),
  ])
const vectorOf = (doc: Y.Doc): string =>
  JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b))

const faultsOf = ({ tablets, typed, hub }: World): readonly string[] => {
  const faults: string[] = []
  const [first] = tablets
  if (!first) return ['no tablet']
  for (const { name, doc, session } of tablets) {
    const state = session?.getState()
    if (state?.phase !== 'ready') faults.push(`${name} is ${state?.phase}`)
    if (state?.problem) faults.push(`${name} has the problem ${state.problem.type}`)
    if (doc.store.pendingStructs || doc.store.pendingDs) faults.push(`${name} has something pending`)
    if (vectorOf(doc) !== vectorOf(first.doc)) faults.push(`${name} has another state vector`)
    else if (contentOf(doc) !== contentOf(first.doc)) faults.push(`${name} has other content`)
    const content = contentOf(doc)
    const lost = [...typed].filter((token) => !content.includes(token))
    if (lost.length > 0) faults.push(`${name} lacks ${lost.slice(0, 5).join(' ')} (${lost.length})`)
    if (state && state.typed > 0) faults.push(`${name} has ${state.typed} typed`)
    if (hub.isOnline(name) && state && state.waiting > 0) faults.push(`${name} has ${state.waiting} waiting`)
  }
  return faults
}
