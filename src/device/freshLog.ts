import { isDiskFull, type StoreError } from './problem.ts'

/**
 * Whether the browser's own log, which all databases of the app share, can be trusted. When a disk is full, Chromium
 * leaves a record in it that is cut off, goes on behind that once there is room, and at the next start takes the log
 * for damaged and throws every database away. Until a new log has begun, nothing counts as kept (V1).
 */
export type FreshLog = {
  /** Resolves once what is written from now on stands in a log that nothing has torn. Rejects while storage refuses. */
  begun(): Promise<void>
  /** Something went wrong, or a connection was lost and opened again: another log has to begin. */
  doubt(): void
  /** What failed. Full is remembered until a log has begun: what follows a full disk no longer names the cause. */
  errorOf(error: unknown): StoreError
  /** The same, after a look at the disk where the error does not say why. */
  causeOf(error: unknown): Promise<StoreError>
  isFull(): boolean
}

const STORE = 'scratch'

/** In doubt from the start: the tab before this one may have been killed on a full disk. @param prefix of the scratch database */
export function createFreshLog(prefix: string): FreshLog {
  // Of this tab alone: another tab that is frozen cannot hold it open.
  const name = `${prefix}/${crypto.randomUUID()}`
  let doubts = 1
  let cleared = 0
  let isFull = false
  let beginning: Promise<void> | null = null
  let probing: Promise<unknown> | null = null

  const probe = () => {
    probing ??= probeDisk(name).finally(() => {
      probing = null
    })
    return probing
  }

  const begin = async () => {
    while (cleared < doubts) {
      const seen = doubts
      await beginNewLog(name)
      cleared = seen
    }
    isFull = false
  }
  const errorOf = (error: unknown): StoreError => {
    doubts++
    isFull ||= isDiskFull(error)
    return { type: isFull ? 'diskFull' : 'unavailable' }
  }
  return {
    begun: () => {
      if (cleared === doubts) return Promise.resolve()
      beginning ??= begin().finally(() => {
        beginning = null
      })
      return beginning
    },
    doubt: () => {
      doubts++
    },
    errorOf,
    causeOf: async (error) => {
      const told = errorOf(error)
      return told.type === 'diskFull' ? told : errorOf(await probe())
    },
    isFull: () => isFull,
  }
}

/** Chromium begins a new log when a database is deleted; for that there has to be one, with something in it. */
const beginNewLog = (name: string) =>
  new Promise<void>((resolve, reject) => {
    const opening = globalThis.indexedDB.open(name, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE).put(STORE, STORE)
    opening.onerror = (event) => {
      event.preventDefault()
      reject(opening.error)
    }
    opening.onsuccess = () => {
      opening.result.close()
      const deleting = globalThis.indexedDB.deleteDatabase(name)
      deleting.onsuccess = () => resolve()
      deleting.onerror = (event) => {
        event.preventDefault()
        reject(deleting.error)
      }
    }
  })

const PROBE_BYTES = 65_536

/** Files of the browser do say that a disk is full, where IndexedDB only closes. Null, or what went wrong. */
async function probeDisk(name: string): Promise<unknown> {
  const file = name.replaceAll('/', '-')
  try {
    const folder = await navigator.storage.getDirectory()
    try {
      const writing = await (await folder.getFileHandle(file, { create: true })).createWritable()
      await writing.write(new Uint8Array(PROBE_BYTES))
      await writing.close()
      return null
    } finally {
      await folder.removeEntry(file).catch(() => undefined)
    }
  } catch (error) {
    return hasNoFiles(error) ? new DOMException('No space left for the list of files', 'QuotaExceededError') : error
  }
}

/** Chromium could not make the list of its files: once IndexedDB has failed as well, for want of room. */
const hasNoFiles = (error: unknown) => (error as DOMException | null)?.name === 'InvalidStateError'
