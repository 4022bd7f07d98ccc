import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { createSqliteStorage } from '../../src/hub/storage.ts'
import { createCircle } from '../../src/seal/circle.ts'
import { createHubTransport } from '../../src/sync/transports/hub.ts'
import { createTablet, createWitness } from '../contracts/tablet.ts'
import { until } from '../until.ts'
import { openHubProcess } from './process.ts'
import { FAST_RETRY, tempDir } from './world.ts'

const WRITERS = 20
/** Two writers share a circle, so that no log fills up in a long run. */
const PER_CIRCLE = 2
/** Acknowledgements of one life of the hub before it is killed. */
const ACKS = 60

type Writer = ReturnType<typeof createWriter>

/** Appends one entry after another, each as soon as the one before was reported durable. */
function createWriter(url: string, circle: ReturnType<typeof createCircle>) {
  const tablet = createTablet(circle)
  const witness = createWitness()
  const transport = createHubTransport({ url, retry: FAST_RETRY })
  let isWriting = true
  const durable = () => witness.seen.durable.get(tablet.carrier.clientID) ?? 0
  const own = () => Y.getState(tablet.carrier.store, tablet.carrier.clientID)
  let token = 0
  const writeOn = () => {
    if (isWriting && durable() >= own()) tablet.append(`${tablet.carrier.clientID}:${token++}`)
  }
  // What was acknowledged stays acknowledged, whatever a later hub may say.
  let acknowledged = 0
  const events = {
    ...witness.events,
    durable(stateVector: ReadonlyMap<number, number>) {
      witness.events.durable(stateVector)
      acknowledged = Math.max(acknowledged, durable())
      writeOn()
    },
    synced: writeOn,
  }
  transport.attach(tablet.port, events)
  return {
    ...tablet,
    acknowledged: () => acknowledged,
    stopWriting: () => {
      isWriting = false
    },
    close: transport.close,
  }
}

/** [H2] Kills the hub `times` times under 20 writers and counts acknowledged entries that its disk does not hold. */
export async function killUnderWriters(times: number): Promise<{ readonly acknowledged: number }> {
  const dataDir = tempDir()
  const hub = await openHubProcess(dataDir)
  const circles = Array.from({ length: WRITERS / PER_CIRCLE }, () => createCircle())
  const writers = circles.flatMap((circle) => Array.from({ length: PER_CIRCLE }, () => createWriter(hub.url, circle)))
  const total = () => writers.reduce((sum, writer) => sum + writer.acknowledged(), 0)
  for (let life = 0; life < times; life++) {
    const before = total()
    await until(() => total() >= before + ACKS + (life % 7), `acknowledgements in life ${life}`, 30_000)
    await hub.kill()
    const lost = await countLost(dataDir, writers)
    expect({ life, lost }).toEqual({ life, lost: 0 })
    await hub.start()
  }
  for (const writer of writers) writer.stopWriting()
  await until(
    () =>
      writers.every((writer) => writer.acknowledged() === Y.getState(writer.carrier.store, writer.carrier.clientID)),
    'all durable',
  )
  await until(() => writers.every((writer) => isSame(writer, writers)), 'both writers of each circle hold the same')
  for (const writer of writers) writer.close()
  expect(await hub.stop()).toBe(0)
  expect(await countLost(dataDir, writers)).toBe(0)
  rmSync(dataDir, { recursive: true, force: true })
  return { acknowledged: total() }
}

const isSame = (writer: Writer, writers: readonly Writer[]) =>
  writers.every((other) => other.circle !== writer.circle || other.texts().join() === writer.texts().join())

/** Reads the dead hub's disk: nobody could have sent anything again. */
async function countLost(dataDir: string, writers: readonly Writer[]): Promise<number> {
  const storage = await createSqliteStorage(join(dataDir, 'hub.sqlite'))
  let lost = 0
  for (const { circle, carrier, acknowledged } of writers) {
    const stored = new Y.Doc()
    for (const update of await storage.fetch(circle.id, 0)) Y.applyUpdate(stored, update)
    expect(stored.store.pendingStructs).toBeNull()
    lost += Math.max(0, acknowledged() - Y.getState(stored.store, carrier.clientID))
  }
  await storage.close()
  return lost
}
