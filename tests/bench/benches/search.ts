import 'fake-indexeddb/auto'
import { openDatabases } from '../../../src/device/db.ts'
import { openKeyring } from '../../../src/device/keyring.ts'
import { rebuildItems } from '../../../src/device/projectionWrites.ts'
import { createRegistry } from '../../../src/device/registry.ts'
import { openSearch, type Search } from '../../../src/device/search/search.ts'
import { createCircle } from '../../../src/seal/circle.ts'
import type { Bench } from '../figure.ts'
import { remarkTexts } from '../tools/remarkTexts.ts'
import { median, percentile } from '../tools/statistics.ts'

const PROGRAMMES = 10
const REMARKS = 10_000
const ROUNDS = 7
/** Each is asked for letter by letter, as it is typed. */
const ASKED = [
  ...['volunteers', 'bénévoles', 'analyse des besoins', 'local support group', 'RSL', "plan d'action", 'benchmark'],
  ...[
    'the opening hours of the desk',
    'l’association de la ville',
    'volonteers',
    'referentielle',
    'xylophone',
    'de la',
  ],
]

/** Everything on a device with 10 000 remarks read from its sealed rows, then searched letter by letter. */
export const search: Bench = async () => {
  const ports = await deviceWith(REMARKS)
  const { opened, buildMs, longestMs } = await build(ports)
  for (const asked of ASKED) opened.find(asked)
  const rounds = Array.from({ length: ROUNDS }, () => ASKED.flatMap((asked) => typeInto(opened, asked)))
  // A few milliseconds each: what else runs on the machine would otherwise be most of what is measured.
  const calmestMs = rounds[0]?.map((_, at) => Math.min(...rounds.map((round) => round[at] ?? Infinity))) ?? []
  opened.close()
  return [
    {
      name: `one question among ${REMARKS} remarks, p95 of each one’s calmest`,
      value: percentile(calmestMs, 0.95),
      unit: 'ms',
      budget: 30,
    },
    { name: 'one question, median of all', value: median(rounds.flat()), unit: 'ms' },
    { name: 'the slowest question, at its calmest', value: Math.max(...calmestMs), unit: 'ms' },
    { name: 'all rows opened and read', value: buildMs, unit: 'ms' },
    { name: 'longest time the screen waits meanwhile', value: longestMs, unit: 'ms' },
  ]
}

const typeInto = (opened: Search, asked: string): readonly number[] =>
  [...asked].map((_, at) => {
    const start = performance.now()
    opened.find(asked.slice(0, at + 1), { limit: 20 })
    return performance.now() - start
  })

const build = async (ports: Parameters<typeof openSearch>[0]) => {
  let longestMs = 0
  let last = performance.now()
  let isOver = false
  const beat = () => {
    longestMs = Math.max(longestMs, performance.now() - last)
    last = performance.now()
    if (!isOver) setImmediate(beat)
  }
  const start = performance.now()
  const opened = openSearch(ports)
  setImmediate(beat)
  await new Promise<void>((resolve) => {
    const stop = opened.state.subscribe(() => {
      if (!opened.state.get().isReady) return
      stop()
      resolve()
    })
  })
  isOver = true
  const { size } = opened.state.get()
  if (size !== REMARKS) throw new Error(`${size} of ${REMARKS} remarks are found`)
  return { opened, buildMs: performance.now() - start, longestMs }
}

/** A device's storage in memory, its rows sealed as they are on a disk. */
const deviceWith = async (remarks: number) => {
  const onProblem = () => undefined
  const { db } = openDatabases({ onProblem, namespace: 'bench:' })
  const keyring = await openKeyring(db, onProblem)
  if (!keyring.ok) throw new Error(keyring.error.type)
  const registry = createRegistry(db, keyring.value)
  const model = { db, cipher: keyring.value.column }
  const texts = remarkTexts(remarks)
  for (let programme = 0; programme < PROGRAMMES; programme++) {
    const { id } = createCircle()
    const face = { title: `Programme ${programme}` }
    await registry.add({ circleId: id, kind: 'programme', programmeId: id, face, secrets: { fragment: 'w' } })
    const own = texts.slice((programme * remarks) / PROGRAMMES, ((programme + 1) * remarks) / PROGRAMMES)
    const rows = own.map(({ text, language }, at) => {
      const cell = { text, language, isContested: false }
      const value = { id: `${programme}-${at}`, at, text: cell, sheet: null, session: null, visit: null }
      return { list: 'remarks', id: value.id, value }
    })
    await rebuildItems({ model, circleId: id, version: 1, now: 1 }, rows)
  }
  return { model, registry, words: (key: string) => key, language: () => 'en' }
}
