import { rmSync } from 'node:fs'
import { expect } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { type Circle, createCircle } from '../../src/seal/circle.ts'
import { createToken } from '../../src/seal/handshake.ts'
import { carrierName } from '../../src/seal/names.ts'
import { createHubTransport } from '../../src/sync/transports/hub.ts'
import { createTablet, createWitness } from '../contracts/tablet.ts'
import { until } from '../until.ts'
import { type HubProcess, openHubProcess } from './process.ts'
import { frame } from './wire.ts'
import { FAST_RETRY, tempDir } from './world.ts'

const PER_SOCKET = 20
const SOCKETS_AT_ONCE = 10
const WITNESS_ENTRIES = 200

type Context = {
  readonly name: string
  readonly token: string
  readonly random: (below: number) => number
  readonly valid: Uint8Array
  readonly update: Uint8Array
}
const bytes = ({ random }: Context, most: number) => Uint8Array.from({ length: 1 + random(most) }, () => random(256))

/** Stopped at the envelope: nothing of them reaches the library. */
const OUTSIDE: readonly ((context: Context) => Uint8Array | string)[] = [
  (context) => bytes(context, 200),
  () => new Uint8Array(0),
  () => 'text instead of bytes',
  (context) => context.valid.subarray(0, 1 + context.random(context.valid.length - 1)),
  (context) => frame(context.name, 2, 1, 'reason'),
  (context) => frame(context.name, 5, '{"type":"durable","sv":[[1,1]]}'),
  (context) => frame(context.name, 6, 'to all'),
  (context) => frame(context.name, 9 + context.random(200)),
  () => frame('__proto__\0wire', 0, 0, Uint8Array.of(0)),
  () => frame('constructor\0wire', 2, 0, 'token'),
  () => frame(`${'x'.repeat(22)}/99999999999\0wire`, 2, 0, 'token'),
  () => Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 127),
]

/** A good envelope with nonsense in it: presence, tokens, updates, state vectors. Each comes after a good token. */
const INSIDE: readonly ((context: Context) => Uint8Array)[] = [
  (context) => frame(context.name, 0, 2, bytes(context, 300)),
  (context) => frame(context.name, 0, 1, bytes(context, 300)),
  (context) => frame(context.name, 0, 0, bytes(context, 300)),
  (context) => frame(context.name, 0, 0, Uint8Array.of(255, 255, 255, 255, 15)),
  (context) => frame(context.name, 4, 2, bytes(context, 300)),
  (context) => frame(context.name, 0, 2, flipSome(context, context.update)),
  (context) => frame(context.name, 0, 1, context.update.subarray(0, context.random(context.update.length))),
  (context) => frame(context.name, 1, bytes(context, 300)),
  (context) => frame(context.name, 1, presence(context, '{"p":{"__proto__":[]}}')),
  (context) => frame(context.name, 1, presence(context, 'not json')),
  (context) => frame(context.name, 1, presence(context, '[1,{"p":2}]')),
  (context) => frame(context.name, 2, 0, String.fromCharCode(...bytes(context, 300))),
  (context) => frame(context.name, 2, 0, context.token),
]

const flipSome = ({ random }: Context, data: Uint8Array) => data.map((byte) => (random(20) === 0 ? random(256) : byte))

function presence({ random }: Context, json: string): Uint8Array {
  const text = new TextEncoder().encode(json)
  return Uint8Array.from([1, random(128), 1, text.length, ...text])
}

/** [H4] Sends malformed frames beside a pair that works, and looks at both afterwards. */
export async function malform(
  frames: number,
): Promise<{ readonly logLines: number; readonly outside: number; readonly inside: number }> {
  const dataDir = tempDir()
  const hub = await openHubProcess(dataDir)
  const circle = createCircle()
  const [a, b] = [openWitness(hub, circle), openWitness(hub, circle)]
  const random = createRandom(7)
  const sending = sendAll(hub, frames, random)
  for (let index = 0; index < WITNESS_ENTRIES; index++) {
    const writer = index % 2 ? a : b
    writer.append(`witness ${index}`)
    await until(() => writer.durable(), `witness entry ${index} durable`)
  }
  await sending
  await until(() => [a, b].every(({ texts }) => texts().length === WITNESS_ENTRIES), 'the witnesses hold everything')
  expect(a.texts()).toEqual(b.texts())
  expect([...a.seen.refused, ...b.seen.refused]).toEqual([])
  expect(hub.isRunning()).toBe(true)
  const metrics = await (await fetch(`${hub.url}/metrics`)).text()
  const count = (name: string) => Number(new RegExp(`^hub_${name}_total (\\d+)$`, 'm').exec(metrics)?.[1])
  expect(count('unexpected_errors')).toBe(0)
  a.close()
  b.close()
  expect(await hub.stop()).toBe(0)
  rmSync(dataDir, { recursive: true, force: true })
  return {
    logLines: hub.output().split('\n').length,
    outside: count('frames_malformed'),
    inside: count('updates_refused') + count('admissions_refused'),
  }
}

function openWitness({ url }: HubProcess, circle: Circle) {
  const tablet = createTablet(circle)
  const witness = createWitness()
  const transport = createHubTransport({ url, retry: FAST_RETRY })
  transport.attach(tablet.port, witness.events)
  const { clientID, store } = tablet.carrier
  return {
    ...tablet,
    ...witness,
    durable: () => (witness.seen.durable.get(clientID) ?? 0) >= Y.getState(store, clientID),
    close: transport.close,
  }
}

async function sendAll({ url }: HubProcess, frames: number, random: Context['random']): Promise<void> {
  const circle = createCircle()
  const tablet = createTablet(circle)
  tablet.append('valid')
  const name = carrierName(circle.id, 0)
  const update = Y.encodeStateAsUpdate(tablet.carrier)
  const valid = frame(name, 0, 2, update)
  let left = frames
  const sendOnOneSocket = async (isInside: boolean) => {
    const challenge = await (await fetch(`${url}/challenge`)).text()
    const context = { name, random, valid, update, token: createToken(circle, url, challenge) }
    const kinds = isInside ? INSIDE : OUTSIDE
    await sendBurst(url, isInside ? frame(name, 2, 0, context.token) : null, () => {
      left -= 1
      return kinds[random(kinds.length)]?.(context) ?? ''
    })
  }
  const worker = async (_: unknown, index: number) => {
    while (left > 0) await sendOnOneSocket(index % 2 === 0)
  }
  await Promise.all(Array.from({ length: SOCKETS_AT_ONCE }, () => null).map(worker))
}

/** With a token, it comes again before every frame, and the hub's answer is waited for: the frame before may have cost it. */
const sendBurst = (url: string, token: Uint8Array | null, next: () => Uint8Array | string) =>
  new Promise<void>((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/sync`)
    let answers = 0
    socket.on('message', () => {
      answers += 1
    })
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
    socket.on('open', async () => {
      for (let index = 0; index < PER_SOCKET && socket.readyState === WebSocket.OPEN; index++) {
        const before = answers
        if (token) socket.send(token)
        socket.send(next())
        if (token)
          await until(() => answers > before || socket.readyState !== WebSocket.OPEN, 'an answer', 50).catch(
            () => undefined,
          )
      }
      socket.close()
    })
  })

/** mulberry32 */
function createRandom(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}
