import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createCircle } from '../../../src/seal/circle.ts'
import { flushDelayMs } from '../../../src/sync/sessionTimers.ts'
import type { Bench, Figure } from '../figure.ts'
import { type LiveDevice, openPlainDevice, openSealedDevice } from '../tools/liveDevices.ts'
import { startServerProcess } from '../tools/serverProcess.ts'
import { median, percentile } from '../tools/statistics.ts'
import { withTempFolder } from '../tools/tempFolder.ts'
import { pause, until } from '../tools/waiting.ts'

const DEVICES = 3
const ROUNDS = 4
const EDITS_PER_ROUND = 60
const EDIT_EVERY_MS = 100

/** The same edits by three devices, sealed through the hub and plain through a hub without seal, in turns. */
export const hub: Bench = () =>
  withTempFolder(async (dir) => {
    for (const name of ['sealed', 'plain']) mkdirSync(join(dir, name))
    const sealedHub = await startServerProcess('src/hub/main.ts', join(dir, 'sealed'))
    const plainHub = await startServerProcess('tests/bench/apps/plainHub.ts', join(dir, 'plain'))
    try {
      return figuresOf(await measureInTurns(sealedHub.url, plainHub.url))
    } finally {
      await Promise.all([sealedHub.kill(), plainHub.kill()])
    }
  })

type Seen = { readonly sealed: readonly number[][]; readonly plain: readonly number[][] }

const measureInTurns = async (sealedUrl: string, plainUrl: string): Promise<Seen> => {
  const circle = createCircle()
  const sealed = open(() => openSealedDevice(circle, sealedUrl))
  const plain = open(() => openPlainDevice('plain', plainUrl, flushDelayMs(DEVICES - 1)))
  await until(() => [...sealed, ...plain].every((device) => device.isLive()), 'all devices are live')
  const seen = { sealed: [] as number[][], plain: [] as number[][] }
  for (let round = 0; round < ROUNDS; round++) {
    seen.plain.push(await measure(plain, `plain ${round}`))
    seen.sealed.push(await measure(sealed, `sealed ${round}`))
  }
  for (const device of [...sealed, ...plain]) await device.close()
  return seen
}

const figuresOf = ({ sealed, plain }: Seen): readonly [Figure, ...Figure[]] => {
  const p95 = (rounds: readonly number[][]) => Math.min(...rounds.map((round) => percentile(round, 0.95)))
  return [
    { name: 'edit seen by the others, p95 of the calmest round', value: p95(sealed), unit: 'ms', budget: 250 },
    { name: 'the same, plain Yjs', value: p95(plain), unit: 'ms' },
    { name: 'sealed / plain', value: p95(sealed) / p95(plain), unit: '×', budget: 1.5 },
    { name: 'edit seen by the others, median of all', value: median(sealed.flat()), unit: 'ms' },
  ]
}

const open = (openDevice: () => LiveDevice) => Array.from({ length: DEVICES }, openDevice)

/** Milliseconds from each edit to its sight on each other device. */
const measure = async (devices: readonly LiveDevice[], prefix: string): Promise<number[]> => {
  const madeAt = new Map<string, number>()
  const delaysMs: number[] = []
  const stops = devices.map(({ doc }) => {
    const tokens = doc.getArray<string>('tokens')
    const observe = (event: import('yjs').YArrayEvent<string>, { local }: { local: boolean }) => {
      if (local) return
      for (const { insert } of event.changes.delta)
        for (const token of (insert as string[] | undefined) ?? []) {
          const at = madeAt.get(token)
          if (at !== undefined) delaysMs.push(performance.now() - at)
        }
    }
    tokens.observe(observe)
    return () => tokens.unobserve(observe)
  })
  for (let edit = 0; edit < EDITS_PER_ROUND; edit++) {
    const token = `${prefix} ${edit}`
    madeAt.set(token, performance.now())
    devices[edit % devices.length]?.doc.getArray('tokens').push([token])
    await pause(EDIT_EVERY_MS * (0.5 + Math.random()))
  }
  await until(() => delaysMs.length === EDITS_PER_ROUND * (devices.length - 1), 'every edit is seen everywhere')
  for (const stop of stops) stop()
  return delaysMs
}
