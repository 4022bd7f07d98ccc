import { Worker } from 'node:worker_threads'
import type { StorageReply, StorageRequest } from './storageWorker.ts'

/** What is kept of one generation. */
export type StoredGeneration = { readonly generation: number; readonly bytes: number }

/** Where sealed logs rest (H5: the one port to replace when outgrowing one machine). Rejections: the disk refused. */
export type Storage = {
  /** All updates of a carrier, oldest first; together they are the carrier. */
  fetch(circleId: string, generation: number): Promise<readonly Uint8Array[]>
  /** Resolves once the update has been written and fsynced (H2). */
  append(circleId: string, generation: number, update: Uint8Array): Promise<void>
  /** Forgets every generation of the circle below the given one. */
  retire(circleId: string, below: number): Promise<void>
  generations(circleId: string): Promise<readonly StoredGeneration[]>
  isHealthy(): boolean
  close(): Promise<void>
}

type Waiting = { resolve(value: never): void; reject(error: Error): void }
type Ask = StorageRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never

/** SQLite in a worker, so that no fsync stops the event loop. Rejects if the database cannot be opened. */
export async function createSqliteStorage(path: string): Promise<Storage> {
  const worker = new Worker(new URL('./storageWorker.ts', import.meta.url), { workerData: { path } })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let isHealthy = true
  let dead: Error | null = null

  const die = (error: Error) => {
    dead = error
    isHealthy = false
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', die)
  worker.on('exit', () => die(new Error('storage closed')))
  worker.on('message', (reply: StorageReply) => {
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('error' in reply) {
      isHealthy = false
      asked?.reject(new Error(reply.error))
      return
    }
    if (reply.isWrite) isHealthy = true
    asked?.resolve(reply.value as never)
  })
  const ask = <T>(request: Ask) =>
    new Promise<T>((resolve, reject) => {
      if (dead) return reject(dead)
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...request, id })
    })

  await ask<void>({ type: 'open' })
  return {
    fetch: (circleId, generation) => ask({ type: 'fetch', circleId, generation }),
    append: (circleId, generation, update) => ask({ type: 'append', circleId, generation, update }),
    retire: (circleId, below) => ask({ type: 'retire', circleId, below }),
    generations: (circleId) => ask({ type: 'generations', circleId }),
    isHealthy: () => isHealthy,
    async close() {
      await ask<void>({ type: 'close' }).catch(() => undefined)
      await worker.terminate()
    },
  }
}
