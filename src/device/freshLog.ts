import { listDatabaseNames } from './carrierDatabases.ts'
import { isDiskFull, isRefused, isTearing, type StoreError } from './problem.ts'
import type { Room } from './room.ts'
import { wait } from './wait.ts'

/**
 * Whether the browser's own log, which all databases of the app share, can be trusted. When a disk is full, Chromium
 * leaves a record in it that is cut off, goes on behind that once there is room, and at the next start takes the log
 * for damaged and throws every database away. Until a new log has begun, nothing is written and nothing counts as
 * kept (V1).
 */
export type FreshLog = {
  /** Resolves once what is written from now on stands in a log that nothing has torn. Rejects while storage refuses. */
  begun(): Promise<void>
  /** Begins another when there is time: at the start nobody was made to wait until it was sure. */
  makeSure(): Promise<void>
  /** The same, and there is room: to be awaited before everything that is written. */
  writable(sizeBytes?: number): Promise<void>
  /** Something went wrong, or a connection was lost and opened again: another log has to begin. */
  doubt(): void
  /** False: a write now would stand behind a record that may be cut off. */
  mayWrite(): boolean
  /** False: to open a database now would be a write too. Chromium opens its log anew for it and adds a few bytes. */
  mayOpen(): boolean
  /** What failed. Full is remembered for a while: what follows a full disk no longer names the cause. */
  errorOf(error: unknown): StoreError
  /** The same, after a look at the disk where the error does not say why. */
  causeOf(error: unknown): Promise<StoreError>
  isFull(): boolean
}

const STORE = 'scratch'
/**
 * LevelDB begins no new log if the wish for one arrives while another write waits for its turn: it takes the wish for part
 * of that write (`DBImpl::BuildBatchGroup`). Chromium's own list of files to delete is such a write, and on a busy machine
 * one deletion in eighty began nothing; of those that were followed by writes at once, up to one in three.
 */
const TIMES = 3
const QUIET_MS = 30

/**
 * In doubt from the start: the tab before this one may have been killed on a full disk.
 * @param prefix of scratch databases
 */
export function createFreshLog(prefix: string, room: Room, pause = wait): FreshLog {
  let doubts = 1
  let cleared = 0
  /** Not only a doubt on principle, as at the start, when nothing was written yet. */
  let hasFailed = false
  /** Chromium closed its log, with a record in it that may be cut off. */
  let isTorn = false
  let isToBeSure = false
  let beginning: Promise<void> | null = null
  let spare: string | null = null
  let isSparing = false

  const beginOnce = async () => {
    const isThereRoom = await room.forLog()
    const kept = spare
    spare = null
    await beginNewLog(prefix, kept)
    return isThereRoom
  }
  /** On a disk that may be full once more is once too often: the new log would be torn in its turn. */
  const beginForSure = async () => {
    for (let time = 0; time < TIMES; time++) {
      if (!(await beginOnce())) return
      await pause(QUIET_MS)
    }
  }
  const begin = async () => {
    try {
      while (cleared < doubts) {
        const seen = doubts
        if (hasFailed || isToBeSure) await beginForSure()
        else await beginOnce()
        cleared = seen
      }
    } catch (error) {
      hasFailed = true
      throw error
    }
    hasFailed = false
    isToBeSure = false
    isTorn = false
    room.noteBegun()
  }
  /** For the next time; where there is little room that would be one more thing to go wrong. */
  const keepSpare = async () => {
    if (spare !== null || isSparing || room.isFull()) return
    isSparing = true
    try {
      spare = await makeSpare(prefix)
    } catch {
      doubt()
    } finally {
      isSparing = false
    }
  }
  const begun = () => {
    if (cleared === doubts) return Promise.resolve()
    beginning ??= begin().finally(() => {
      beginning = null
    })
    return beginning
  }
  const fail = (isTearing: boolean) => {
    doubts++
    hasFailed = true
    isTorn ||= isTearing
  }
  const doubt = () => fail(true)
  const errorOf = (error: unknown): StoreError => {
    // What was refused before it was tried has torn nothing.
    if (!isRefused(error)) {
      fail(isTearing(error))
      if (isDiskFull(error)) room.noteFull()
    }
    return { type: room.isFull() ? 'diskFull' : 'unavailable' }
  }
  return {
    begun,
    makeSure: () => {
      isToBeSure = true
      doubts++
      return begun()
    },
    writable: async (sizeBytes) => {
      await begun()
      await room.forWrites(sizeBytes)
      // Something may have failed while it was looked for.
      await begun()
      void keepSpare()
    },
    doubt,
    mayWrite: () => !hasFailed || cleared === doubts,
    mayOpen: () => !isTorn || cleared === doubts,
    errorOf,
    causeOf: async (error) => {
      const told = errorOf(error)
      return told.type === 'diskFull' || !(await room.look()) ? told : { type: 'diskFull' }
    },
    isFull: room.isFull,
  }
}

/**
 * Chromium begins a new log when a database is deleted. One is kept for that: to make it only then, or to look for one,
 * would mean that something is written behind a record that is cut off, and the new log begun only later.
 */
const beginNewLog = async (prefix: string, spare: string | null): Promise<void> => {
  if (spare !== null && (await remove(spare))) return
  const left = (await listDatabaseNames())?.find((name) => name.startsWith(`${prefix}/`))
  if (left !== undefined && (await remove(left))) return
  await remove(await makeSpare(prefix))
}

/** Each by a name of its own: a tab that is frozen meanwhile cannot hold up another. There has to be something in it. */
const makeSpare = (prefix: string) =>
  new Promise<string>((resolve, reject) => {
    const name = `${prefix}/${crypto.randomUUID()}`
    const opening = globalThis.indexedDB.open(name, 1)
    let cause: unknown = null
    opening.onupgradeneeded = () => {
      const { transaction } = opening
      // The request itself only says that it was ended.
      transaction?.addEventListener('abort', () => {
        cause = transaction.error
      })
      opening.result.createObjectStore(STORE).put(STORE, STORE)
    }
    opening.onerror = (event) => {
      event.preventDefault()
      reject(cause ?? opening.error)
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve(name)
    }
  })

/** False if there was none any more, so that nothing has begun. */
const remove = (name: string) =>
  new Promise<boolean>((resolve, reject) => {
    const deleting = globalThis.indexedDB.deleteDatabase(name)
    deleting.onblocked = () => resolve(false)
    deleting.onsuccess = (event) => resolve((event as IDBVersionChangeEvent).oldVersion > 0)
    deleting.onerror = (event) => {
      event.preventDefault()
      reject(deleting.error)
    }
  })
