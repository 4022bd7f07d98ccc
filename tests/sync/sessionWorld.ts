import * as Y from 'yjs'
import type { Circle } from '../../src/seal/circle.ts'
import { openCircleSession } from '../../src/sync/circleSession.ts'
import type { CircleSession, SessionPorts } from '../../src/sync/sessionPorts.ts'
import type { Transport } from '../../src/sync/transport.ts'
import { createMemoryNetwork } from '../../src/sync/transports/memory.ts'
import { createMemoryHub } from '../../src/sync/transports/memoryHub.ts'
import { createFastCircle } from '../fuzz/fastCircle.ts'
import { createRandom } from '../fuzz/random.ts'
import { createDisk, type Disk } from '../fuzz/tablet.ts'
import { createVirtualClock } from '../fuzz/virtualClock.ts'

export type TestTablet = {
  readonly name: string
  readonly disk: Disk
  readonly doc: Y.Doc
  readonly session: CircleSession
  readonly text: Y.Text
  type(words: string): void
  read(): string
  /** The same disk, started again. */
  restart(ports?: Partial<SessionPorts>): TestTablet
}

/** Tablets of one circle, a hub and a network between them, in virtual time. Links take 10 ms. */
export const createSessionWorld = ({ tailBytes = 100_000, seed = 1 } = {}) => {
  const fast = createFastCircle()
  const random = createRandom(seed)
  const clock = createVirtualClock()
  const limits = { tailBytes }
  const deliver = (arrive: () => void): void => void clock.setTimeout(arrive, 10)
  const network = createMemoryNetwork(deliver)
  const hub = createMemoryHub({ deliver, limits, verifyWith: fast.createVerify })

  const start = (
    name: string,
    disk: Disk,
    ports: Partial<SessionPorts> = {},
    circle: Circle = fast.circle,
  ): TestTablet => {
    const doc = new Y.Doc()
    const session = openCircleSession(circle, doc, {
      ...{ ...disk.plugIn(), clock, random: random.next, limits, createVerify: fast.createVerify },
      transports: [network.transport(name), hub.transport(name)],
      ...ports,
    })
    const text = doc.getText('text')
    return {
      ...{ name, disk, doc, session, text },
      type: (words) => text.insert(text.length, words),
      read: () => text.toString(),
      restart: (changed = ports) => {
        disk.turnOff()
        void session.close()
        return start(name, disk, changed, circle)
      },
    }
  }
  return {
    ...{ clock, network, hub, fast, random },
    tablet: async (name: string, ports: Partial<SessionPorts> = {}, circle?: Circle): Promise<TestTablet> => {
      const tablet = start(name, createDisk(clock, random), ports, circle)
      await clock.advance(1)
      return tablet
    },
    online: async (...tablets: readonly TestTablet[]): Promise<void> => {
      for (const { name } of tablets) hub.setOnline(name, true)
      await clock.advance(200)
    },
    /** Enough to fill logs, one after the other. */
    writeWords: async (tablet: TestTablet, count: number, everyMs = 2500): Promise<void> => {
      for (let i = 0; i < count; i++) {
        tablet.type(`word ${i} `)
        await clock.advance(everyMs)
      }
    },
    generationsAt: ({ disk }: TestTablet): readonly number[] => [...disk.carriers.keys()].sort((a, b) => a - b),
    id: fast.circle.id,
  }
}

/** Somebody nearby who never comes to the end of joining. */
export const joiningForever: Transport = {
  name: 'nearby',
  attach: (_port, events) => {
    events.state('joining')
    return { detach: () => undefined, setPresence: () => undefined }
  },
}
