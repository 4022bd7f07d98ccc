import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createCircle } from '../../src/seal/circle.ts'
import { carrierName } from '../../src/seal/names.ts'
import { createTablet } from '../contracts/tablet.ts'
import { until } from '../until.ts'
import { openWire } from './wire.ts'
import { openHub, type TestHub } from './world.ts'

let hub: TestHub
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(async () => {
  await hub.close()
  vi.restoreAllMocks()
})

describe('[H3] quotas', () => {
  it('a circle that is full is refused, others are not', async () => {
    hub = await openHub({ quotas: { circleBytes: 2000 } })
    const big = hub.join(createCircle())
    big.append('x'.repeat(1000))
    await until(() => big.seen.durable.size > 0, 'durable')
    big.append('y'.repeat(1000))
    await until(() => big.seen.refused.includes('hubFull'), 'refused')
    const other = hub.join(createCircle())
    other.append('small')
    await until(() => other.seen.durable.size > 0, 'another circle is served')
    const reader = hub.join(big.circle)
    await until(() => reader.texts().length === 1, 'what was stored is still there')
  })

  it('one address opens so many new circles an hour; known ones stay open', async () => {
    let now = Date.now()
    hub = await openHub({ quotas: { circlesPerHour: 2 }, now: () => now })
    const [first, second] = [hub.join(createCircle()), hub.join(createCircle())]
    for (const each of [first, second]) each.append('new')
    await until(() => first.seen.durable.size > 0 && second.seen.durable.size > 0, 'two are new')
    const third = hub.join(createCircle())
    third.append('one too many')
    await until(() => third.seen.refused.includes('tooManyCircles'), 'refused')
    const known = hub.join(first.circle)
    await until(() => known.state() === 'live', 'known circles stay open')
    now += 3_600_001
    await until(() => third.seen.durable.size > 0, 'an hour later it is taken')
  })

  it('a device that sends more than its rate is read more slowly, and loses nothing', async () => {
    hub = await openHub({ quotas: { entriesPerSecond: 50 } })
    const fast = hub.join(createCircle())
    const calm = hub.join(createCircle())
    await until(() => fast.state() === 'live' && calm.state() === 'live', 'live')
    for (let index = 0; index < 540; index++) fast.append(`${index}`)
    const started = performance.now()
    for (let index = 0; index < 5; index++) {
      calm.append(`${index}`)
      await until(() => calm.seen.durable.get(calm.carrier.clientID) === index + 1, 'another device is served')
    }
    await until(() => fast.seen.durable.get(fast.carrier.clientID) === 540, 'all durable')
    expect(performance.now() - started).toBeGreaterThan(300)
    expect(await hub.metrics()).toMatch(/hub_sockets_slowed_total [1-9]/)
    expect(fast.seen.refused).toEqual([])
  })

  it('many entries in one message count as many', async () => {
    hub = await openHub({ quotas: { entriesPerSecond: 10 } })
    const device = hub.join(createCircle())
    await until(() => device.state() === 'live', 'live')
    device.carrier.transact(() => {
      for (let index = 0; index < 150; index++) device.append(`${index}`)
    })
    device.append('last')
    await until(() => device.seen.durable.get(device.carrier.clientID) === 151, 'all durable')
    expect(await hub.metrics()).toMatch(/hub_sockets_slowed_total [1-9]/)
  })

  it('closes a socket whose message is larger than any log', async () => {
    hub = await openHub({ quotas: { messageBytes: 10_000 } })
    const wire = await openWire(hub.url)
    const circle = createCircle()
    const tablet = createTablet(circle)
    tablet.append('x'.repeat(20_000))
    await wire.join(circle)
    wire.sendUpdate(carrierName(circle.id, 0), Y.encodeStateAsUpdate(tablet.carrier))
    await until(() => wire.seen.closeCode === 1009, 'closed')
  })

  it('takes only so many sockets', async () => {
    hub = await openHub({ quotas: { sockets: 2 } })
    const wires = [await openWire(hub.url), await openWire(hub.url)]
    const third = new WebSocket(`${hub.url.replace('http', 'ws')}/sync`)
    third.on('error', () => undefined)
    const status = await new Promise((resolve) =>
      third.on('unexpected-response', (_, { statusCode }) => resolve(statusCode)),
    )
    expect(status).toBe(503)
    third.terminate()
    for (const wire of wires) wire.close()
  })
})
