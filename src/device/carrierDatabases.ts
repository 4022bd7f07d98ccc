import type { CircleId } from '../seal/circle.ts'
import { carrierName, parseCarrierName } from '../seal/names.ts'

/** One IndexedDB database per carrier. `attempt` counts up when a damaged one is set aside under its old name (V7). */
export type CarrierDatabase = { readonly circleId: CircleId; readonly generation: number; readonly attempt: number }

export const carrierDatabaseName = (namespace: string, { circleId, generation, attempt }: CarrierDatabase): string =>
  `${namespace}carrier/${carrierName(circleId, generation)}${attempt > 0 ? `~${attempt}` : ''}`

export function parseCarrierDatabaseName(namespace: string, name: string): CarrierDatabase | null {
  const prefix = `${namespace}carrier/`
  if (!name.startsWith(prefix)) return null
  const match = /^(.*?)(?:~([1-9]\d{0,5}))?$/.exec(name.slice(prefix.length))
  const carrier = parseCarrierName(match?.[1] ?? '')
  return carrier && { circleId: carrier.id, generation: carrier.generation, attempt: Number(match?.[2] ?? 0) }
}

/** Null where the browser cannot list its databases. */
export async function listDatabaseNames(): Promise<readonly string[] | null> {
  try {
    const infos = await globalThis.indexedDB.databases()
    return infos.flatMap(({ name }) => name ?? [])
  } catch {
    return null
  }
}

export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = (event) => {
      event.preventDefault()
      reject(request.error)
    }
  })

/** Opens what exists; resolves with null, and makes nothing, if there is no such database. */
export async function openExisting(name: string): Promise<IDBDatabase | null> {
  // To open it and go back would write to the log all the same.
  const names = await listDatabaseNames()
  if (names && !names.includes(name)) return null
  return new Promise((resolve, reject) => {
    const request = globalThis.indexedDB.open(name)
    let isNew = false
    request.onupgradeneeded = () => {
      isNew = true
      request.transaction?.abort()
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = (event) => {
      event.preventDefault()
      if (isNew) resolve(null)
      else reject(request.error)
    }
  })
}

/** Other connections are asked to close by the browser; resolves once the database is gone. */
export const deleteDatabase = (name: string): Promise<void> =>
  settled(globalThis.indexedDB.deleteDatabase(name)).then(() => undefined)
