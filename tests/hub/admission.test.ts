import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { toBase64url } from '../../src/seal/bytes.ts'
import { circleFromReadKeys, createCircle } from '../../src/seal/circle.ts'
import { KIND } from '../../src/seal/entry.ts'
import { createToken } from '../../src/seal/handshake.ts'
import { linkFragment, parseLink } from '../../src/seal/link.ts'
import { carrierName } from '../../src/seal/names.ts'
import { createTablet } from '../contracts/tablet.ts'
import { until } from '../until.ts'
import { openWire } from './wire.ts'
import { openHub, type TestHub } from './world.ts'

let hub: TestHub
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  hub = await openHub()
})
afterEach(async () => {
  await hub.close()
  vi.restoreAllMocks()
})

const readerOf = (circle: ReturnType<typeof createCircle>) => {
  const parsed = parseLink(linkFragment(circle, { readOnly: true }))
  if (!parsed.ok) throw new Error('a read link is a link')
  return parsed.value.circle
}
const filled = (generation: number, kind: (typeof KIND)[keyof typeof KIND] = KIND.update) => ({ generation, kind })

describe('[L8] handshake on the wire', () => {
  it('refuses somebody who opens a circle with keys of their own', async () => {
    const [circle, squatter] = [createCircle(), createCircle()]
    const challenge = await (await fetch(`${hub.url}/challenge`)).text()
    const wire = await openWire(hub.url)
    wire.sendToken(carrierName(circle.id, 0), createToken(squatter, hub.url, challenge))
    await until(() => wire.reasons().length > 0, 'refused')
    // The right public keys, which the hub and every reader have seen, without the secret.
    const forged = createToken(squatter, hub.url, challenge).split('.')
    forged[1] = toBase64url(circle.writePk)
    forged[2] = toBase64url(circle.readerPk)
    wire.sendToken(carrierName(circle.id, 0), forged.join('.'))
    await until(() => wire.reasons().length > 1, 'refused again')
    expect(wire.reasons()).toEqual(['badToken', 'badToken'])
    wire.close()
  })

  it('refuses a stale challenge, and the device joins with a fresh one', async () => {
    let now = Date.now()
    await hub.close()
    hub = await openHub({ now: () => now })
    const circle = createCircle()
    const old = await (await fetch(`${hub.url}/challenge`)).text()
    now += 61_000
    const wire = await openWire(hub.url)
    wire.sendToken(carrierName(circle.id, 0), createToken(circle, hub.url, old))
    await until(() => wire.reasons().length > 0, 'refused')
    expect(wire.reasons()).toEqual(['stale'])
    const fetches: string[] = []
    const fetchChallenge = async () => {
      const challenge = fetches.length === 0 ? old : await (await fetch(`${hub.url}/challenge`)).text()
      fetches.push(challenge)
      return challenge
    }
    const device = hub.join(circle, 0, hub.transport({ fetchChallenge }))
    await until(() => device.state() === 'live', 'live')
    expect(fetches.length).toBe(2)
    expect(device.seen.refused).toEqual([])
    wire.close()
  })

  it('refuses a token made for another address, and says so when PUBLIC_URL is the reason', async () => {
    const circle = createCircle()
    const wire = await openWire(hub.url)
    await wire.join(circle, 0, 'https://elsewhere.example')
    expect(wire.reasons()).toEqual(['badToken'])
    wire.close()
    await hub.close()
    hub = await openHub({ publicUrl: 'https://hub.example' })
    const device = hub.join(circle)
    await until(() => device.seen.refused.length > 0, 'refused')
    expect(device.seen.refused[0]).toBe('wrongHub')
    const proxied = await openWire(hub.url)
    await proxied.join(circle, 0, 'https://hub.example')
    expect(proxied.reasons()).toEqual([])
    proxied.close()
  })

  it('lets nobody write to a circle that they were not admitted to, on a socket that has others', async () => {
    const [mine, theirs] = [createCircle(), createCircle()]
    const witness = hub.join(theirs)
    await until(() => witness.state() === 'live', 'live')
    const wire = await openWire(hub.url)
    await wire.join(mine)
    const stolen = createTablet(theirs)
    stolen.append('forwarded by somebody without the link')
    wire.sendUpdate(carrierName(theirs.id, 0), Y.encodeStateAsUpdate(stolen.carrier))
    const own = createTablet(mine)
    own.append('mine')
    wire.sendUpdate(carrierName(mine.id, 0), Y.encodeStateAsUpdate(own.carrier))
    await until(() => wire.answers.some(({ type }) => type === 'status'), 'own update answered')
    expect(witness.texts()).toEqual([])
    wire.close()
  })

  it('a read-only link cannot write, on the wire too', async () => {
    const circle = createCircle()
    const reader = readerOf(circle)
    const writer = hub.join(circle)
    writer.append('by a writer')
    const device = hub.join(reader)
    await until(() => device.texts().length === 1 && device.seen.isReadOnly, 'reader reads')
    const wire = await openWire(hub.url)
    await wire.join(reader)
    expect(wire.answers[0]).toEqual({ type: 'admitted', text: 'readonly' })
    const entries = createTablet(circle)
    entries.append('a good entry, in the hands of a reader')
    for (const step of [1, 2]) wire.sendUpdate(carrierName(circle.id, 0), Y.encodeStateAsUpdate(entries.carrier), step)
    await until(() => wire.answers.filter(({ type }) => type === 'status').length === 2, 'answered')
    expect(wire.answers.filter(({ type }) => type === 'status')).toEqual([
      { type: 'status', isApplied: false },
      { type: 'status', isApplied: false },
    ])
    writer.append('more')
    await until(() => device.texts().length === 2, 'reader reads on')
    expect(device.texts()).toEqual(['by a writer', 'more'])
    // The read seed with another write key is another circle.
    expect(circleFromReadKeys(new Uint8Array(32), circle.writePk).id).not.toBe(circle.id)
    wire.close()
  })
})

describe('[L6] generations', () => {
  const limits = { tailBytes: 400 }
  beforeEach(async () => {
    await hub.close()
    hub = await openHub({ limits })
  })
  const fill = async (circle: ReturnType<typeof createCircle>, generation: number) => {
    const device = hub.join(circle, generation)
    device.append(`snapshot ${generation}`, filled(generation, KIND.snapshot).kind)
    device.append('x'.repeat(300))
    await until(() => device.seen.durable.get(device.carrier.clientID) === 2, `generation ${generation} durable`)
    return device
  }

  it('admits newest, the one before, and the next once newest is full; names the right one otherwise', async () => {
    const circle = createCircle()
    const first = hub.join(circle, 3)
    first.append('snapshot', KIND.snapshot)
    await until(() => first.seen.durable.size > 0, 'durable')
    const tooEarly = hub.join(circle, 4)
    const tooOld = hub.join(circle, 1)
    const before = hub.join(circle, 2)
    await until(() => tooOld.seen.newest.length > 0 && tooEarly.seen.newest.length > 0, 'refused')
    expect([tooOld.seen.newest, tooEarly.seen.newest]).toEqual([[3], [3]])
    expect([tooOld.state(), tooEarly.state()]).toEqual(['offline', 'offline'])
    await until(() => before.state() === 'live', 'the one before is admitted')
    first.append('x'.repeat(400))
    const next = hub.join(circle, 4)
    await until(() => next.state() === 'live', 'the next is admitted')
  })

  it('a device that opens the next generation right after filling one is not turned away', async () => {
    const circle = createCircle()
    const transport = hub.transport()
    const device = hub.join(circle, 0, transport)
    await until(() => device.state() === 'live', 'live')
    device.append('x'.repeat(500))
    const next = hub.join(circle, 1, transport)
    next.append('snapshot', KIND.snapshot)
    await until(() => next.seen.durable.size > 0, 'durable')
    expect(next.seen.newest).toEqual([])
  })

  it('keeps two generations and deletes nothing before the next snapshot is durable', async () => {
    const circle = createCircle()
    const first = await fill(circle, 0)
    await fill(circle, 1)
    const second = hub.join(circle, 2)
    await until(() => second.state() === 'live', 'live')
    const stillThere = hub.join(circle, 1)
    await until(() => stillThere.texts().length === 2, 'the one before is still there')
    expect(first.state()).toBe('live')
    second.append('snapshot 2', KIND.snapshot)
    await until(() => first.seen.newest.includes(2), 'the oldest is closed')
    const late = hub.join(circle, 0)
    await until(() => late.seen.newest.includes(2), 'and cannot be opened again')
    await hub.stop()
    await hub.again()
    const kept = hub.join(circle, 1)
    await until(() => kept.texts().length === 2, 'the one before is kept')
  })

  it('a full generation is read-only and stays readable', async () => {
    const circle = createCircle()
    const writer = await fill(circle, 0)
    writer.append('too late')
    const reader = hub.join(circle)
    await until(() => reader.state() === 'live', 'live')
    const again = hub.join(circle)
    await until(() => again.state() === 'live', 'live')
    expect(reader.texts().length).toBe(2)
    expect(writer.seen.durable.get(writer.carrier.clientID)).toBe(2)
    expect(writer.seen.refused).toEqual([])
  })

  it('a generation marked full is full', async () => {
    const circle = createCircle()
    const writer = hub.join(circle)
    writer.append('', KIND.fullMark)
    const next = hub.join(circle, 1)
    await until(() => next.state() === 'live', 'next admitted')
  })

  it('two devices that bring different generations of a circle unknown here agree on one', async () => {
    const circle = createCircle()
    const [a, b] = [hub.join(circle, 3), hub.join(circle, 7)]
    await until(() => a.state() === 'live' && b.state() === 'live', 'both live')
    a.append('snapshot', KIND.snapshot)
    await until(() => a.seen.durable.size > 0, 'durable')
    b.append('snapshot', KIND.snapshot)
    await until(() => b.seen.newest.includes(3), 'the other is told')
  })
})
