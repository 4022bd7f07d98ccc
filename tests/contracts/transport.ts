import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Circle, createCircle } from '../../src/seal/circle.ts'
import type { Attachment, Transport } from '../../src/sync/transport.ts'
import { until } from '../until.ts'
import { createTablet, createWitness, type Tablet, type Witness } from './tablet.ts'

/** A place where the devices of a test can meet through one kind of transport. */
export type MeetingPlace = {
  /** The transport of one more device. */
  device(): Transport
  /** Nothing gets through any more, in mid-sentence. */
  cut(): void | Promise<void>
  mend(): void | Promise<void>
  close(): void | Promise<void>
}

type Device = Tablet & Witness & { attach(): void; detach(): void }

/** [T1] What every transport owes: both sides end equal, and every token typed anywhere is there. */
export function transportContract(name: string, open: () => Promise<MeetingPlace>): void {
  describe(`[T1] ${name}`, () => {
    let place: MeetingPlace
    let circle: Circle
    const device = (of: Circle = circle): Device => {
      const tablet = createTablet(of)
      const witness = createWitness()
      const transport = place.device()
      let attachment: Attachment | null = null
      return {
        ...tablet,
        ...witness,
        attach: () => {
          attachment = transport.attach(tablet.port, witness.events)
        },
        detach: () => {
          attachment?.detach()
          attachment = null
        },
      }
    }
    const attached = (of?: Circle): Device => {
      const made = device(of)
      made.attach()
      return made
    }
    beforeEach(async () => {
      circle = createCircle()
      place = await open()
    })
    afterEach(() => place.close())

    it('what one writes arrives at the other, once', async () => {
      const [a, b] = [attached(), attached()]
      a.append('first')
      await equal([a, b], ['first'])
      b.append('second')
      await equal([a, b], ['first', 'second'])
    })

    it('what was written before they met arrives, on both sides', async () => {
      const [a, b] = [device(), device()]
      a.append('a1')
      b.append('b1')
      a.append('a2')
      a.attach()
      b.attach()
      await equal([a, b], ['a1', 'a2', 'b1'])
    })

    it('what arrives twice is there once', async () => {
      const [a, b] = [attached(), device()]
      a.append('by file and by transport')
      await b.port.receive(Y.encodeStateAsUpdate(a.carrier), 'file')
      b.attach()
      b.append('answer')
      await equal([a, b], ['by file and by transport', 'answer'])
      await b.port.receive(Y.encodeStateAsUpdate(a.carrier), 'file')
      await a.port.receive(Y.encodeStateAsUpdate(b.carrier), 'file')
      a.append('last')
      await equal([a, b], ['by file and by transport', 'answer', 'last'])
    })

    it('late: a third device brings what the first left with the second', async () => {
      const [a, b, c] = [attached(), attached(), device()]
      a.append('left behind')
      await equal([a, b], ['left behind'])
      a.detach()
      c.append('newcomer')
      c.attach()
      await equal([b, c], ['left behind', 'newcomer'])
      a.append('meanwhile')
      a.attach()
      await equal([a, b, c], ['left behind', 'newcomer', 'meanwhile'])
    })

    it('out of order: entries of several writers cross on the way', async () => {
      const devices = [attached(), attached(), attached(), attached()]
      const tokens: string[] = []
      for (let round = 0; round < 10; round++) {
        for (const [index, writer] of devices.entries()) {
          tokens.push(`${index}-${round}`)
          writer.append(`${index}-${round}`)
          if (round % 3 === index % 3) await new Promise((resolve) => setImmediate(resolve))
        }
      }
      await equal(devices, tokens)
    })

    it('cut off in the middle, more than once, and mended', async () => {
      const [a, b] = [attached(), attached()]
      const tokens: string[] = []
      const type = (writer: Device, token: string) => {
        tokens.push(token)
        writer.append(token)
      }
      for (let round = 0; round < 3; round++) {
        for (let index = 0; index < 20; index++) type(index % 2 ? a : b, `${round}-${index}`)
        await place.cut()
        for (let index = 20; index < 30; index++) type(index % 2 ? a : b, `${round}-${index}`)
        await place.mend()
        type(a, `${round}-mended`)
      }
      await equal([a, b], tokens)
    })

    it('detached and attached again, a device catches up', async () => {
      const [a, b] = [attached(), attached()]
      a.append('1')
      await equal([a, b], ['1'])
      b.detach()
      const before = b.seen.states.length
      a.append('2')
      b.append('3')
      expect(b.seen.states.length).toBe(before)
      b.attach()
      await equal([a, b], ['1', '2', '3'])
      expect(b.seen.synced).toBeGreaterThan(0)
    })

    it('detached and attached at once, nothing is mixed up', async () => {
      const [a, b] = [attached(), attached()]
      for (let index = 0; index < 5; index++) {
        b.append(`${index}`)
        b.detach()
        b.attach()
      }
      await equal([a, b], ['0', '1', '2', '3', '4'])
    })

    it('says live once synced, and offline when the way is cut', async () => {
      const [a, b] = [attached(), attached()]
      await until(() => a.state() === 'live' && b.state() === 'live', 'both live')
      await place.cut()
      await until(() => a.state() !== 'live' && b.state() !== 'live', 'both know of the cut')
      await place.mend()
      await until(() => a.state() === 'live' && b.state() === 'live', 'both live again')
    })

    it('shows the presence of others while they are there', async () => {
      const [a, b] = [device(), attached()]
      const transport = place.device()
      const attachment = transport.attach(a.port, a.events)
      attachment.setPresence(Uint8Array.of(1, 2, 3))
      await until(() => b.seen.presence.some((sealed) => sealed.join() === '1,2,3'), 'presence arrives')
      attachment.setPresence(null)
      await until(() => b.seen.presence.length === 0, 'presence taken back')
      attachment.setPresence(Uint8Array.of(4))
      await until(() => b.seen.presence.length === 1, 'presence again')
      attachment.detach()
      await until(() => b.seen.presence.length === 0, 'gone with its device')
    })

    it('keeps circles apart', async () => {
      const other = createCircle()
      const [a, b, c, d] = [attached(), attached(), attached(other), attached(other)]
      a.append('ours')
      c.append('theirs')
      await equal([a, b], ['ours'])
      await equal([c, d], ['theirs'])
    })
  })
}

async function equal(devices: readonly Device[], tokens: readonly string[]): Promise<void> {
  const want = [...tokens].sort().join()
  const isSame = ({ texts }: Device) => [...texts()].sort().join() === want
  await until(() => devices.every(isSame), `${devices.length} devices hold ${tokens.length} tokens`).catch(
    (error: unknown) => {
      expect(devices.map(({ texts, seen }) => ({ texts: [...texts()].sort(), refused: seen.refused }))).toEqual(
        devices.map(() => ({ texts: [...tokens].sort(), refused: [] })),
      )
      throw error
    },
  )
  const [first, ...rest] = devices.map(({ carrier, texts }) => ({ log: texts(), clocks: clocksOf(carrier) }))
  for (const each of rest) expect(each).toEqual(first)
  for (const { carrier } of devices) expect(carrier.store.pendingStructs).toBeNull()
}

const clocksOf = (carrier: Y.Doc) => [...Y.decodeStateVector(Y.encodeStateVector(carrier))].sort(([a], [b]) => a - b)
