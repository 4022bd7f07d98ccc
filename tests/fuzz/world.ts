import * as Y from 'yjs'
import { createMemoryNetwork, type Deliver } from '../../src/sync/transports/memory.ts'
import { createMemoryHub } from '../../src/sync/transports/memoryHub.ts'
import { createFastCircle } from './fastCircle.ts'
import { createRandom } from './random.ts'
import { createDisk, startTablet, type Tablet } from './tablet.ts'
import { createVirtualClock } from './virtualClock.ts'

const fast = createFastCircle()
const TOKEN = 7

export type Schedule = {
  readonly seed: number
  readonly steps: number
  /** How many generations apart the clusters are when they meet. */
  readonly ahead: readonly number[]
  readonly hasHub: boolean
  /** In the end everybody reaches the hub, or one does and the others sit in a row behind it. */
  readonly isHubForAll: boolean
}

/** Schedules of a seed: some with a hub, some without, clusters 0, 1 and 5 generations apart. */
export const scheduleOf = (seed: number, steps: number): Schedule => {
  const random = createRandom(seed * 7919 + 1)
  const ahead = random.pick([[0], [0], [0, 1], [0, 5], [1, 5], [0, 1, 5]])
  return { seed, steps, ahead, hasHub: random.chance(0.75), isHubForAll: random.chance(0.7) }
}

export const createWorld = ({ seed, hasHub }: Schedule) => {
  const random = createRandom(seed)
  const clock = createVirtualClock()
  const limits = { tailBytes: random.pick([1200, 2000, 4000]) }
  const arrivals = new Map<string, number>()
  const tablets: Tablet[] = []
  let isChaos = false
  let hubLagMs = random.pick([5, 50, 2000])
  const typed = new Set<string>()
  let nextToken = 0

  const deliver: Deliver = (arrive, from, to) => {
    const isSlow = tablets.some(({ name, isSlow }) => isSlow && (name === from || name === to))
    const lag = (from === 'hub' || to === 'hub' ? hubLagMs : 10) * (isSlow ? 10 : 1)
    const link = `${from}>${to}`
    const inOrder = Math.max(arrivals.get(link) ?? 0, clock.now() + random.next() * lag)
    if (isChaos && random.chance(0.01)) return cut(from, to)
    const at = isChaos && random.chance(0.15) ? clock.now() + random.next() * lag * 4 : inOrder
    if (at === inOrder) arrivals.set(link, at)
    clock.setTimeout(arrive, at - clock.now())
    if (isChaos && random.chance(0.05)) clock.setTimeout(arrive, at - clock.now() + random.next() * lag * 4)
  }
  /** What is lost on a connection ends it. */
  const cut = (from: string, to: string): void => {
    clock.setTimeout(() => {
      if (from === 'hub' || to === 'hub') hub.setOnline(from === 'hub' ? to : from, false)
      else network.disconnect(from, to)
    }, 0)
  }
  const network = createMemoryNetwork(deliver)
  const hub = createMemoryHub({ deliver, limits, verifyWith: fast.createVerify })

  const start = (tablet: Tablet): void =>
    startTablet(tablet, {
      ...{ circle: fast.circle, createVerify: fast.createVerify, limits, clock, random },
      transports: [network.transport(tablet.name), ...(hasHub ? [hub.transport(tablet.name)] : [])],
    })
  const addTablet = (isSlow = false): Tablet => {
    const tablet: Tablet = {
      ...{ name: `t${tablets.length}`, disk: createDisk(clock, random), session: null },
      ...{ doc: new Y.Doc(), unsure: [], isSlow },
    }
    tablets.push(tablet)
    start(tablet)
    return tablet
  }
  const isReady = (tablet: Tablet): boolean => tablet.session?.getState().phase === 'ready'

  const type = (tablet: Tablet): void => {
    if (!isReady(tablet)) return
    const { doc } = tablet
    const token = `[${String(nextToken++).padStart(TOKEN - 2, '0')}]`
    doc.transact(() => {
      if (random.chance(0.7)) {
        const text = doc.getText('text')
        text.insert(random.below(text.length / TOKEN + 1) * TOKEN, token)
      } else doc.getMap('rows').set(token, { token })
      const scratch = doc.getText('scratch')
      if (random.chance(0.3)) scratch.insert(random.below(scratch.length + 1), 'abc')
      else if (scratch.length > 2 && random.chance(0.4)) scratch.delete(random.below(scratch.length - 1), 2)
      if (random.chance(0.2)) doc.getMap('values').set(`k${random.below(4)}`, token)
    })
    typed.add(token)
    tablet.unsure.push(token)
  }
  /** Whatever the tablet now says is on this device must never be lost. */
  const look = (): void => {
    for (const tablet of tablets) if (isReady(tablet) && tablet.session?.getState().typed === 0) tablet.unsure = []
  }
  const crash = (tablet: Tablet): void => {
    look()
    for (const token of tablet.unsure) typed.delete(token)
    tablet.unsure = []
    tablet.disk.cut()
    abandon(tablet)
    start(tablet)
  }
  /** A session of an earlier life neither hears nor says anything any more. */
  const abandon = (tablet: Tablet): void => {
    const others = tablets.filter(({ name }) => name !== tablet.name && network.isConnected(name, tablet.name))
    for (const other of others) network.disconnect(tablet.name, other.name)
    const wasOnline = hub.isOnline(tablet.name)
    hub.setOnline(tablet.name, false)
    void tablet.session?.close()
    tablet.session = null
    for (const other of others) network.connect(tablet.name, other.name)
    hub.setOnline(tablet.name, wasOnline)
  }
  const reopen = async (tablet: Tablet): Promise<void> => {
    const { session } = tablet
    if (!session) return
    if (random.chance(0.5)) {
      session.leaveLastWords()
      tablet.unsure = []
      return crash(tablet)
    }
    const closing = session.close()
    await clock.advance(200)
    await closing
    look()
    tablet.unsure = []
    tablet.disk.turnOff()
    start(tablet)
  }

  return {
    ...{ random, clock, hub, network, tablets, typed, addTablet, type, crash, reopen, look, isReady },
    setChaos: (on: boolean): void => {
      isChaos = on
    },
    setHubLag: (ms: number): void => {
      hubLagMs = ms
    },
  }
}
export type World = ReturnType<typeof createWorld>
