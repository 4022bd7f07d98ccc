import type { FreshLog } from './freshLog.ts'
import { noRoom } from './problem.ts'
import { wait } from './wait.ts'

/** What happens on the connections of this tab. */
export type Connections = {
  /** The browser's IndexedDB, with every connection watched and refused where nothing may be written. For Dexie. */
  readonly factory: IDBFactory
  watch(database: IDBDatabase): void
  /** Resolves when no transaction that may write is under way; soon in any case. */
  quiet(): Promise<void>
}

const LONGEST_MS = 500

export function createConnections(may: Pick<FreshLog, 'mayWrite' | 'mayOpen'>): Connections {
  const writing = new Set<Promise<void>>()

  const watch = (database: IDBDatabase) => {
    const open = new Set<IDBTransaction>()
    const begin = database.transaction.bind(database)
    database.transaction = (stores, mode, settings) => {
      if (mode === 'readwrite' && !may.mayWrite()) throw noRoom()
      const transaction = begin(stores, mode, settings)
      open.add(transaction)
      const ended = endOf(transaction).then(() => {
        open.delete(transaction)
        writing.delete(ended)
      })
      if (mode === 'readwrite') writing.add(ended)
      return transaction
    }
    // Chromium says no more of what was under way on a connection that it closed: whoever waits for it would wait for ever.
    database.addEventListener('close', () =>
      setTimeout(() => {
        for (const transaction of open) transaction.dispatchEvent(new Event('abort'))
      }, 0),
    )
  }
  const open: IDBFactory['open'] = (name, version) => {
    if (!may.mayOpen()) throw noRoom()
    const request = globalThis.indexedDB.open(name, version)
    request.addEventListener('success', () => watch(request.result))
    return request
  }
  return {
    // Read at call time: Dexie itself would keep the factory that was there when its module was loaded.
    factory: {
      open,
      deleteDatabase: (name) => globalThis.indexedDB.deleteDatabase(name),
      databases: () => globalThis.indexedDB.databases(),
      cmp: (a, b) => globalThis.indexedDB.cmp(a, b),
    },
    watch,
    quiet: () => Promise.race([Promise.all(writing), wait(LONGEST_MS)]).then(() => undefined),
  }
}

const endOf = (transaction: IDBTransaction) =>
  new Promise<void>((resolve) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => resolve())
  })
