import 'fake-indexeddb/auto'
import { createCarrierStore } from '../../src/device/carrierStore.ts'
import { openDatabases } from '../../src/device/db.ts'
import { type Keyring, openKeyring } from '../../src/device/keyring.ts'
import type { DeviceProblem } from '../../src/device/problem.ts'

let devices = 0
export const newNamespace = (): string => `device-${++devices}:`

/** One device's storage in this process. The same namespace again is the same device after a restart. */
export async function tablet(namespace = newNamespace()) {
  const problems: DeviceProblem[] = []
  const onProblem = (problem: DeviceProblem) => void problems.push(problem)
  const databases = openDatabases({ onProblem, namespace })
  const keyring = await openKeyring(databases.db, onProblem)
  if (!keyring.ok) throw new Error(keyring.error.type)
  const store = createCarrierStore({ db: databases.db, onProblem, namespace, retryMs: 20 })
  return { ...databases, namespace, problems, onProblem, keyring: keyring.value satisfies Keyring, store }
}

export const deleteUnder = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })

export const upgradeUnder = (name: string, version: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error)
  })

const opened = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** The raw records of a carrier's database. */
export async function recordsOf(name: string): Promise<unknown[]> {
  const database = await opened(name)
  const request = database.transaction('updates').objectStore('updates').getAll()
  await new Promise((resolve) => request.addEventListener('success', resolve))
  database.close()
  return request.result
}

/** Replaces the raw records, as damage does. */
export async function rewrite(name: string, records: readonly unknown[]): Promise<void> {
  const database = await opened(name)
  const transaction = database.transaction('updates', 'readwrite')
  transaction.objectStore('updates').clear()
  for (const record of records) transaction.objectStore('updates').add(record)
  await new Promise((resolve) => transaction.addEventListener('complete', resolve))
  database.close()
}
