import Dexie, { liveQuery } from 'dexie'
import * as Y from 'yjs'
import { carrierDatabaseName } from '../../../src/device/carrierDatabases.ts'
import { createCarrierStore } from '../../../src/device/carrierStore.ts'
import { openDatabases } from '../../../src/device/db.ts'
import { elect } from '../../../src/device/election.ts'
import { keepSecret, openKeyring, recallSecret } from '../../../src/device/keyring.ts'
import { createLastWords } from '../../../src/device/lastWords.ts'
import { createOutbox, waitingCount } from '../../../src/device/outbox.ts'
import type { DeviceProblem } from '../../../src/device/problem.ts'
import { copyDatabase } from '../../../src/device/rescue.ts'
import { circleFromSecret } from '../../../src/seal/circle.ts'
import { appendTo, textsIn } from '../carriers.ts'

/** Runs in the page: the device's storage on the browser's own IndexedDB, driven from the test. */
const circle = circleFromSecret(new Uint8Array(32).fill(7))
const problems: DeviceProblem[] = []
const onProblem = (problem: DeviceProblem) => void problems.push(problem)
const databases = openDatabases({ onProblem })
const outbox = createOutbox(databases.outbox, onProblem)
const store = createCarrierStore({ db: databases.db, onProblem, retryMs: 100 })
const lastWords = createLastWords({ onProblem })
const carrier = new Y.Doc()
let clock = 0
const confirmed: number[] = []
let stored: { close(): Promise<void> } | null = null
const election: string[] = []
const counts: number[] = []

const api = {
  problems: () => problems.map(({ type }) => type),
  /** Databases of which something was told and not yet that it works again. */
  troubled: () => {
    const lastByName = new Map(
      problems.flatMap((problem) => ('database' in problem ? [[problem.database, problem.type]] : [])),
    )
    return [...lastByName].flatMap(([name, type]) => (type === 'recovered' ? [] : name))
  },
  /** What the ballast holds on this disk; 0 where there is none. */
  ballastBytes: async (): Promise<number> => {
    const folder = await navigator.storage.getDirectory()
    const file = await folder.getFileHandle('passerelle-ballast').catch(() => null)
    return file ? (await file.getFile()).size : 0
  },
  name: carrierDatabaseName('', { circleId: circle.id, generation: 0, attempt: 0 }),

  async openKeyring(): Promise<boolean> {
    const keyring = await openKeyring(databases.db, onProblem)
    return keyring.ok
  },
  async keep(text: string) {
    const keyring = await openKeyring(databases.db, onProblem)
    if (keyring.ok) await keepSecret(databases.db, keyring.value, 'test', text)
  },
  async recall() {
    const keyring = await openKeyring(databases.db, onProblem)
    return keyring.ok ? recallSecret(databases.db, keyring.value, 'test') : null
  },
  async exportedKey(): Promise<string> {
    const record = await databases.db.settings.get('keys')
    const { deviceKey } = record!.value as { deviceKey: CryptoKey }
    return crypto.subtle.exportKey('raw', deviceKey).then(
      () => 'exported',
      (error: DOMException) => error.name,
    )
  },

  /** @returns 'ok' or the error's type */
  async add(sizeBytes = 200): Promise<string> {
    const entry = crypto.getRandomValues(new Uint8Array(Math.min(sizeBytes, 65_536)))
    const padded = new Uint8Array(sizeBytes)
    for (let at = 0; at < sizeBytes; at += entry.length) padded.set(entry.subarray(0, sizeBytes - at), at)
    const at = clock++
    const added = await outbox.add({ circleId: circle.id, generation: 0, client: 1, clock: at, entry: padded })
    if (added.ok) confirmed.push(at)
    return added.ok ? 'ok' : added.error.type
  },
  /** The clocks of what was said to be on this device. */
  confirmed: () => confirmed,
  clocks: async () => (await outbox.waiting(circle.id)).map((record) => record.clock),
  countWaiting() {
    liveQuery(() => waitingCount(databases.outbox)).subscribe({ next: (count) => counts.push(count) })
  },
  counts: () => counts,

  async openCarrier(): Promise<string> {
    const opened = await store.open(circle.id, 0, carrier)
    if (opened.ok) stored = opened.value
    return opened.ok ? 'ok' : opened.error.type
  },
  append: (...texts: string[]) => {
    for (const text of texts) appendTo(circle, carrier, 0, text)
  },
  texts: () => textsIn(circle, carrier),
  closeCarrier: () => stored?.close(),
  setAside: () => store.setAside(circle.id, 0),
  generations: () => store.generations(circle.id),
  copy: (name: string) => copyDatabase(name).then((copy) => JSON.stringify(copy)),

  leaveOnPageHide: (bytes: number[]) =>
    addEventListener('pagehide', () => lastWords.leave(circle.id, [new Uint8Array(bytes)])),
  take: () => lastWords.take(circle.id).map((entry) => [...entry]),

  elect() {
    elect('circle', { onElected: () => void election.push('elected'), onDemoted: () => void election.push('demoted') })
  },
  election: () => election,

  deleteDatabase: (name: string) => Dexie.delete(name),
  /** Opens it at a higher version, as a newer app does. */
  upgrade: (name: string, version: number) =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, version)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
      request.onerror = () => reject(request.error)
    }),
  /** Changes raw records: `cut` by one byte, `flip` a bit of, `drop` the record at `at`. */
  damage: (name: string, how: 'cut' | 'flip' | 'drop' | 'foreign', at: number) =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => {
        const transaction = request.result.transaction('updates', 'readwrite')
        const updates = transaction.objectStore('updates')
        const keys = updates.getAllKeys()
        keys.onsuccess = () => {
          const key = keys.result.at(at)
          if (key === undefined) return
          const held = updates.get(key)
          held.onsuccess = () => {
            const record = held.result as Uint8Array
            if (how === 'cut') updates.put(record.slice(0, -1), key)
            if (how === 'flip')
              updates.put(
                record.map((byte, i) => (i === record.length - 145 ? byte ^ 4 : byte)),
                key,
              )
            if (how === 'drop') updates.delete(key)
            if (how === 'foreign') updates.put({ not: 'bytes' }, key)
          }
        }
        transaction.oncomplete = () => {
          request.result.close()
          resolve()
        }
      }
      request.onerror = () => reject(request.error)
    }),
}

export type Harness = typeof api
declare global {
  interface Window {
    device: Harness
  }
}
window.device = api
