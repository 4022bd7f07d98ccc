import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { circleFromSecret, createCircle } from '../../src/seal/circle.ts'
import { openCircleSession } from '../../src/sync/circleSession.ts'
import type { Clock } from '../../src/sync/sessionPorts.ts'
import { createTabTransport, type TabChannel } from '../../src/sync/transports/tab.ts'
import { createRandom } from '../fuzz/random.ts'
import { createDisk } from '../fuzz/tablet.ts'
import { openHub, type TestHub } from '../hub/world.ts'
import { until } from '../until.ts'

const realClock: Clock = {
  now: () => performance.now(),
  setTimeout: (run, delayMs) => setTimeout(run, delayMs),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}
const limits = { tailBytes: 4000 }
let hub: TestHub
const opened: (() => Promise<void>)[] = []
beforeEach(async () => {
  hub = await openHub({ limits, quotas: { entriesPerSecond: 1000 } })
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((close) => close()))
  await hub.close()
})

const secret = new Uint8Array(32).fill(11)
const open = async (transports = [hub.transport()], circle = circleFromSecret(secret)) => {
  const doc = new Y.Doc()
  const disk = createDisk({ ...realClock, advance: async () => undefined, pending: () => 0 }, createRandom(1))
  const ports = { ...disk.plugIn(), clock: realClock, random: Math.random, limits, transports }
  const session = openCircleSession(circle, doc, ports)
  opened.push(() => session.close())
  await session.ready
  const text = doc.getText('text')
  return { doc, disk, session, type: (words: string) => text.insert(text.length, words), read: () => text.toString() }
}

it('[L6] [H2] sessions rotate through a real hub, and only what it made durable counts as on the hub', async () => {
  const a = await open()
  const b = await open()
  await until(() => [a, b].every(({ session }) => session.getState().link === 'live'), 'live')
  // How many entries a generation takes depends on timing: what is typed during a change goes into one snapshot.
  const hasRotated = () => Math.max(...a.disk.carriers.keys()) > 1
  let typed = 0
  for (; typed < 60 || (typed < 600 && !hasRotated()); typed++) {
    const one = typed % 2 ? a : b
    one.type(`word ${typed} `)
    one.session.flush()
    if (typed % 5 === 0) await until(() => a.read().length === b.read().length, `equal after ${typed}`)
  }
  await until(() => a.read() === b.read(), 'equal')
  for (let i = 0; i < typed; i++) expect(a.read()).toContain(`word ${i} `)
  await until(() => [a, b].every(({ session }) => session.getState().waiting === 0), 'nothing waiting')
  await until(hasRotated, 'rotated')
  expect([a, b].map(({ session }) => session.getState().problem)).toEqual([null, null])

  const late = await open()
  await until(() => late.read() === a.read(), 'a newcomer has everything')
}, 40_000)

it('[L6] a device that worked alone while the hub went on joins what the hub names', async () => {
  const transport = hub.transport()
  const alone = await open([])
  for (let i = 0; i < 80; i++) {
    alone.type(`alone ${i} `)
    alone.session.flush()
  }
  await until(() => Math.max(...alone.disk.carriers.keys()) > 1, 'rotated alone')
  const a = await open()
  a.type('at the hub ')
  a.session.flush()
  await until(() => a.session.getState().waiting === 0 && a.session.getState().typed === 0, 'on the hub')
  alone.session.addTransport(transport)
  await until(() => a.read().includes('alone 79 ') && alone.read().includes('at the hub '), 'exchanged')
  await until(() => alone.session.getState().waiting === 0, 'nothing waiting')
  await until(() => a.read() === alone.read(), 'equal')
}, 40_000)

it('[V6] a second tab reaches the hub through the first, through rotations', async () => {
  const circle = createCircle()
  const channels = new Set<TabChannel>()
  const openChannel = (): TabChannel => {
    const channel: TabChannel = {
      onmessage: null,
      close: () => channels.delete(channel),
      postMessage: (message) => {
        const copy = structuredClone(message)
        for (const other of channels)
          if (other !== channel) queueMicrotask(() => other.onmessage?.({ data: copy } as MessageEvent))
      },
    }
    channels.add(channel)
    return channel
  }
  const tab = () => createTabTransport({ openChannel, beatMs: 50, silenceMs: 1000 })
  const elected = await open([tab(), hub.transport()], circle)
  const second = await open([tab()], circle)
  const far = await open([hub.transport()], circle)
  const hasRotated = () => Math.max(...far.disk.carriers.keys()) > 1
  for (let i = 0; i < 60 || (i < 600 && !hasRotated()); i++) {
    second.type(`tab ${i} `)
    second.session.flush()
    if (i % 6 === 0) await until(() => far.read().includes(`tab ${i} `), `tab ${i} arrives`)
  }
  await until(() => far.read() === second.read() && elected.read() === far.read(), 'equal')
  await until(hasRotated, 'rotated')
}, 40_000)
