import { type AddressInfo, createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { createCircle } from '../../src/seal/circle.ts'
import { openPresence, sealPresence } from '../../src/seal/presence.ts'
import { createHubTransport } from '../../src/sync/transports/hub.ts'
import { createTablet, createWitness } from '../contracts/tablet.ts'
import { transportContract } from '../contracts/transport.ts'
import { openSession } from '../hub/sessions.ts'
import { frame } from '../hub/wire.ts'
import { FAST_RETRY, openHub, type TestHub } from '../hub/world.ts'
import { until } from '../until.ts'

transportContract('hub', async () => {
  const hub = await openHub({ quotas: { entriesPerSecond: 1000 } })
  return {
    device: () => hub.transport(),
    cut: () => hub.stop(),
    mend: () => hub.again(),
    close: async () => hub.close(),
  }
})

/** Counts what a device sends. */
function countingSocket() {
  const counts = { sent: 0, sockets: 0 }
  class Counting extends WebSocket {
    constructor(url: string) {
      super(url)
      counts.sockets += 1
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      counts.sent += 1
      super.send(data)
    }
  }
  return { counts, WebSocketPolyfill: Counting }
}

describe('[T2] hub transport', () => {
  let hub: TestHub
  beforeEach(async () => {
    hub = await openHub()
  })
  afterEach(() => hub.close())

  it('one socket and one challenge serve all circles, lazily', async () => {
    const { counts, WebSocketPolyfill } = countingSocket()
    let challenges = 0
    const fetchChallenge = async () => {
      challenges += 1
      return (await fetch(`${hub.url}/challenge`)).text()
    }
    const transport = hub.transport({ WebSocketPolyfill, fetchChallenge })
    expect(counts.sockets).toBe(0)
    const devices = Array.from({ length: 30 }, () => hub.join(createCircle(), 0, transport))
    await until(() => devices.every((device) => device.state() === 'live'), 'all live')
    expect([counts.sockets, challenges]).toEqual([1, 1])
    for (const device of devices) device.detach()
    await until(async () => (await hub.metrics()).includes('hub_sockets 0'), 'the socket is closed')
  })

  it('is detached while offline, queues nothing, and catches up in one message', async () => {
    const { counts, WebSocketPolyfill } = countingSocket()
    let isOnline = true
    let tell: () => void = () => undefined
    const onOnlineChange = (listener: () => void) => {
      tell = listener
      return () => undefined
    }
    const transport = hub.transport({ WebSocketPolyfill, isOnline: () => isOnline, onOnlineChange })
    const device = hub.join(createCircle(), 0, transport)
    await until(() => device.state() === 'live', 'live')
    isOnline = false
    tell()
    await until(() => device.state() === 'offline', 'offline')
    await until(async () => (await hub.metrics()).includes('hub_sockets 0'), 'no socket')
    const before = counts.sent
    for (let index = 0; index < 500; index++) device.append(`${index}`)
    expect(counts.sent).toBe(before)
    isOnline = true
    tell()
    await until(() => device.seen.durable.get(device.carrier.clientID) === 500, 'all durable')
    expect(counts.sent - before).toBeLessThan(10)
    expect(counts.sockets).toBe(2)
  })

  it('comes back however the network flickers, and however circles are opened and closed', async () => {
    let isOnline = true
    let tell: () => void = () => undefined
    const onOnlineChange = (listener: () => void) => {
      tell = listener
      return () => undefined
    }
    const transport = hub.transport({ isOnline: () => isOnline, onOnlineChange })
    const device = hub.join(createCircle(), 0, transport)
    for (let index = 0; index < 30; index++) {
      isOnline = !isOnline
      tell()
      if (index % 3 === 0) await new Promise((resolve) => setTimeout(resolve, index % 7))
      if (index % 10 === 9) await until(() => device.state() === 'live', `live again after ${index}`)
    }
    device.append('still here')
    await until(() => device.seen.durable.get(device.carrier.clientID) === 1, 'durable')
    device.detach()
    await until(async () => (await hub.metrics()).includes('hub_sockets 0'), 'idle')
    const other = hub.join(createCircle(), 0, transport)
    await until(() => other.state() === 'live', 'live')
  })

  it('joins by itself when the hub comes back, with what was written meanwhile', async () => {
    const device = hub.join(createCircle())
    await until(() => device.state() === 'live', 'live')
    await hub.stop()
    await until(() => device.state() === 'offline', 'offline')
    device.append('meanwhile')
    await hub.again()
    await until(() => device.seen.durable.get(device.carrier.clientID) === 1, 'durable')
    expect(device.seen.states).toEqual(['joining', 'live', 'offline', 'joining', 'live'])
    expect(device.seen.refused).toEqual([])
  })

  it('[V1] tells what others made durable, and all of it to a newcomer', async () => {
    const circle = createCircle()
    const [a, b] = [hub.join(circle), hub.join(circle)]
    a.append('by a')
    await until(() => b.seen.durable.get(a.carrier.clientID) === 1, 'b knows')
    const c = hub.join(circle)
    await until(() => c.seen.durable.get(a.carrier.clientID) === 1, 'c knows')
  })

  it('[L9] presence is opaque to the hub and open to the circle', async () => {
    const circle = createCircle()
    const [a, b] = [hub.join(circle), hub.join(circle)]
    await until(() => a.state() === 'live' && b.state() === 'live', 'live')
    a.setPresence(sealPresence(circle, { cell: 'plan' }))
    await until(() => b.seen.presence.length === 1, 'seen')
    expect(b.seen.presence.map((sealed) => openPresence(circle, sealed))).toEqual([{ cell: 'plan' }])
    expect(a.seen.presence).toEqual([])
    await hub.stop()
    await until(() => b.seen.presence.length === 0, 'nobody is there without the hub')
    await hub.again()
    await until(() => b.seen.presence.length === 1, 'seen again')
  })

  it('does not send again and again what is larger than the hub takes', async () => {
    await hub.close()
    hub = await openHub({ quotas: { messageBytes: 10_000 } })
    const { counts, WebSocketPolyfill } = countingSocket()
    const transport = hub.transport({ WebSocketPolyfill, retry: { minMs: 5, maxMs: 60_000 } })
    const device = hub.join(createCircle(), 0, transport)
    await until(() => device.state() === 'live', 'live')
    device.append('x'.repeat(20_000))
    await until(() => device.seen.refused.includes('tooLarge'), 'refused')
    await until(() => device.state() === 'offline', 'rests')
    expect(counts.sockets).toBe(1)
  })

  it('close ends everything, and no event comes after detach', async () => {
    const transport = hub.transport()
    const device = hub.join(createCircle(), 0, transport)
    await until(() => device.state() === 'live', 'live')
    const seen = structuredClone(device.seen)
    device.detach()
    transport.close()
    await until(async () => (await hub.metrics()).includes('hub_sockets 0'), 'closed')
    expect(device.seen).toEqual(seen)
  })

  it('[L5] [L6] sessions that type at the same time pass through many generations and lose nothing', {
    timeout: 60_000,
  }, async () => {
    await hub.close()
    const limits = { tailBytes: 3000 }
    hub = await openHub({ limits })
    const circle = createCircle()
    const sessions = [0, 1, 2].map(() => openSession(circle, [hub.transport()], limits))
    await Promise.all(sessions.map(({ ready }) => ready))
    const tokens: string[] = []
    const isEverywhere = (token: string) => sessions.every(({ text }) => text.toString().includes(`${token} `))
    for (let round = 0; round < 25; round++) {
      for (const [index, session] of sessions.entries()) {
        const token = `t${index}-${round}`
        tokens.push(token)
        session.type(token)
        session.flush()
      }
      if (round === 12) {
        await hub.stop()
        await hub.again()
      }
      const last = tokens.at(-1) ?? ''
      await until(() => isEverywhere(last), `round ${round} seen everywhere`)
    }
    await until(() => tokens.every(isEverywhere), 'every token everywhere')
    await until(() => sessions.every((session) => session.getState().waiting === 0), 'everything on the hub')
    const [first] = sessions
    for (const { doc, text } of sessions) {
      expect(text.toString()).toBe(first?.text.toString())
      expect(doc.store.pendingStructs).toBeNull()
    }
    expect(await hub.metrics()).toMatch(/hub_generations_retired_total [1-9]/)
    const fresh = openSession(circle, [hub.transport()], limits)
    await fresh.ready
    await until(
      () => tokens.every((token) => fresh.text.toString().includes(`${token} `)),
      'a newcomer gets everything',
    )
  })
})

describe('[L4] a hub that lies', () => {
  const circle = createCircle()

  /** Admits everybody, then says what it likes. */
  const openLiar = async (say: (address: string) => readonly Uint8Array[]) => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    await new Promise((resolve) => server.once('listening', resolve))
    const frames = { received: 0 }
    server.on('connection', (socket) => {
      socket.on('message', (data: Buffer) => {
        frames.received += 1
        const address = data.subarray(1, 1 + (data[0] ?? 0)).toString('latin1')
        const isToken = data[1 + address.length] === 2
        if (isToken) for (const bytes of [frame(address, 2, 2, 'read-write'), ...say(address)]) socket.send(bytes)
      })
    })
    const transport = createHubTransport({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      fetchChallenge: async () => '1-x',
      retry: FAST_RETRY,
    })
    const tablet = createTablet(circle)
    const witness = createWitness()
    transport.attach(tablet.port, witness.events)
    const close = () => {
      transport.close()
      for (const socket of server.clients) socket.terminate()
      server.close()
    }
    return { ...tablet, ...witness, close }
  }

  it('brings nothing past the gate of the device', async () => {
    const stranger = createTablet(createCircle())
    stranger.append('forged')
    const forged = Y.encodeStateAsUpdate(stranger.carrier)
    const liar = await openLiar((address) => [
      frame(address, 0, 1, forged),
      frame(address, 0, 2, Uint8Array.of(1, 2, 3)),
    ])
    await until(() => liar.seen.refused.length === 2, 'refused')
    expect(liar.seen.refused).toEqual(['foreign:badSignature', 'foreign:garbage'])
    expect(liar.texts()).toEqual([])
    expect(liar.state()).toBe('joining')
    liar.close()
  })

  it('does not bring the device down with nonsense', async () => {
    const random = () => crypto.getRandomValues(new Uint8Array(40))
    const liar = await openLiar((address) => [
      ...Array.from({ length: 50 }, () => frame(address, 0, 2, random())),
      ...Array.from({ length: 50 }, () => Uint8Array.from([...frame(address), ...random()])),
      ...['{', '{"type":"durable","sv":[["a",1],[2],3,[1,2]]}', 'null'].map((text) => frame(address, 5, text)),
      frame(address, 1, Uint8Array.of(1, 5, 1, 3, 110, 111, 33)),
      frame(address, 4, 1, Uint8Array.of(0, 0)),
    ])
    await until(() => liar.state() === 'live', 'still there')
    expect([...liar.seen.durable]).toEqual([[1, 2]])
    expect(liar.texts()).toEqual([])
    liar.close()
  })

  it('[T2] waits longer each time when there is nobody', async () => {
    const { counts, WebSocketPolyfill } = countingSocket()
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    await new Promise((resolve) => taken.close(resolve))
    const transport = createHubTransport({
      url: `http://127.0.0.1:${port}`,
      WebSocketPolyfill,
      retry: { minMs: 10, maxMs: 100 },
    })
    const tablet = createTablet(circle)
    const witness = createWitness()
    transport.attach(tablet.port, witness.events)
    await until(() => counts.sockets >= 4, 'tries again')
    expect(witness.seen).toMatchObject({ states: [], refused: [] })
    transport.close()
  })
})
