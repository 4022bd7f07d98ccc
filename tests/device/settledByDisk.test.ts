import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createLastWords, type TextStore } from '../../src/device/lastWords.ts'
import { createOutbox, waitingCount } from '../../src/device/outbox.ts'
import { settledByDisk } from '../../src/device/settledByDisk.ts'
import { openCircleSession } from '../../src/sync/circleSession.ts'
import { until } from '../until.ts'
import { circle } from './carriers.ts'
import { newNamespace, tablet } from './tablet.ts'

const noTexts: TextStore = { getItem: () => null, setItem: () => {}, removeItem: () => {}, key: () => null, length: 0 }
const clock = {
  now: Date.now,
  setTimeout: (run: () => void, delayMs: number) => setTimeout(run, delayMs),
  clearTimeout: (timer: unknown) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}

const open = async (namespace: string) => {
  const device = await tablet(namespace)
  const doc = new Y.Doc()
  const session = openCircleSession(circle, doc, {
    ...settledByDisk(device.store, createOutbox(device.outbox, device.onProblem)),
    ...{ lastWords: createLastWords({ onProblem: device.onProblem, store: noTexts }), transports: [], clock },
    random: Math.random,
  })
  await session.ready
  const text = doc.getText('text:a')
  return {
    read: () => text.toString(),
    waiting: () => waitingCount(device.outbox, circle.id),
    type: async (words: string) => {
      text.insert(text.length, words)
      session.flush()
      await until(() => session.getState().typed === 0, 'on this device')
    },
    close: async () => {
      await session.close()
      device.close()
    },
  }
}

describe('a circle that never leaves this device', () => {
  it('[V1] what was read back from the disk need not wait any more; what was typed since does', async () => {
    const namespace = newNamespace()
    const first = await open(namespace)
    await first.type('one')
    await first.type(' two')
    expect(await first.waiting()).toBe(2)
    await first.close()
    const again = await open(namespace)
    await until(async () => (await again.waiting()) === 0, 'settled')
    await again.type(' three')
    expect(await again.waiting()).toBe(1)
    await again.close()
    const last = await open(namespace)
    expect(last.read()).toBe('one two three')
    await last.close()
  })
})
