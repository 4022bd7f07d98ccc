import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createSqliteStorage, type Storage } from '../../src/hub/storage.ts'
import { type Circle, createCircle } from '../../src/seal/circle.ts'
import { until } from '../until.ts'
import { openHub, type TestHub } from './world.ts'

/** A disk on which the test decides when an append is done; they are done in the order in which they were asked for. */
function slowDisk() {
  const held: (() => void)[] = []
  const disk = { isHolding: false, asked: 0 }
  const openStorage = async (path: string): Promise<Storage> => {
    const storage = await createSqliteStorage(path)
    const append: Storage['append'] = async (...args) => {
      disk.asked += 1
      if (disk.isHolding) await new Promise<void>((resolve) => held.push(resolve))
      return storage.append(...args)
    }
    return { ...storage, append }
  }
  const release = () => {
    disk.isHolding = false
    for (const go of held.splice(0)) go()
  }
  return { disk, openStorage, release }
}

describe('[H2] while the disk is writing', () => {
  let hub: TestHub
  let circle: Circle
  let slow: ReturnType<typeof slowDisk>
  beforeEach(async () => {
    slow = slowDisk()
    circle = createCircle()
    hub = await openHub({ openStorage: slow.openStorage })
  })
  afterEach(async () => {
    slow.release()
    await hub.close()
  })
  const live = async () => {
    const device = hub.join(circle)
    await until(() => device.state() === 'live', 'live')
    return device
  }

  it('nobody sees an entry, and nobody is told of it; several devices’ entries are on their way together', async () => {
    const [a, b, c] = [await live(), await live(), await live()]
    slow.disk.isHolding = true
    a.append('a')
    b.append('b')
    await until(() => slow.disk.asked === 2, 'both on their way')
    expect(c.texts()).toEqual([])
    expect([...a.seen.durable, ...b.seen.durable, ...c.seen.durable]).toEqual([])
    slow.release()
    await until(() => c.texts().length === 2, 'seen')
    await until(
      () => a.texts().join() === c.texts().join() && b.texts().join() === c.texts().join(),
      'the same everywhere',
    )
  })

  it('an entry that builds on one still being written, brought by another way, waits for it', async () => {
    const [a, b, c] = [await live(), await live(), await live()]
    slow.disk.isHolding = true
    a.append('first')
    await until(() => slow.disk.asked === 1, 'on its way')
    const nearby = Y.encodeStateAsUpdate(a.carrier)
    await b.port.receive(nearby, 'nearby')
    b.append('answer to the first')
    slow.release()
    await until(() => c.texts().length === 2, 'both seen')
    expect(c.texts()).toEqual(['first', 'answer to the first'])
    expect([...a.seen.refused, ...b.seen.refused]).toEqual([])
  })

  it('[L6] an entry that two devices bring at once counts once: what is not full for devices is not full here', async () => {
    await hub.close()
    const limits = { tailBytes: 1000 }
    hub = await openHub({ openStorage: slow.openStorage, limits })
    const [a, b] = [await live(), await live()]
    slow.disk.isHolding = true
    a.append('x'.repeat(400))
    await until(() => slow.disk.asked === 1, 'on its way from one')
    await b.port.receive(Y.encodeStateAsUpdate(a.carrier), 'nearby')
    await until(() => slow.disk.asked === 2, 'and from the other')
    slow.release()
    await until(() => a.seen.durable.size > 0, 'durable')
    a.append('still room')
    await until(() => a.seen.durable.get(a.carrier.clientID) === 2, 'taken')
  })
})
