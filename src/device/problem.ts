/** What can befall storage under the app. Each `type` keys a message in locales/; nothing here carries content. */
export type DeviceProblem =
  /** The write did not happen: no room left. */
  | { readonly type: 'diskFull'; readonly database: string }
  /** The browser refuses storage altogether, or again after reopening. */
  | { readonly type: 'unavailable'; readonly database: string }
  /** The browser closed the connection; it is being opened again. */
  | { readonly type: 'closed'; readonly database: string }
  /** Somebody deleted the database under the app; what this tab still knows is written again. */
  | { readonly type: 'deleted'; readonly database: string }
  /** A database that this device had is gone. */
  | { readonly type: 'missing'; readonly database: string }
  /** A newer version of the app upgraded the database: this tab should be reloaded. */
  | { readonly type: 'outdated'; readonly database: string }
  /** Another tab keeps an older version open and must be closed before this one can start. */
  | { readonly type: 'blocked'; readonly database: string }
  /** Damaged. It is kept as it is and never written (V7). */
  | { readonly type: 'unreadable'; readonly database: string }
  /** The device key is gone or damaged: what it wrapped needs its links again (V3). */
  | { readonly type: 'keysLost' }
  /** There was no room for this many of the last entries when the app was left (L7). */
  | { readonly type: 'lastWordsDropped'; readonly count: number }
  /** What failed before works again, and everything owed has been written. */
  | { readonly type: 'recovered'; readonly database: string }

export type OnProblem = (problem: DeviceProblem) => void

export type StoreError = { readonly type: 'diskFull' } | { readonly type: 'unavailable' }

const CLOSED = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'AbortError',
  'UnknownError',
  'OpenFailedError',
  'TransactionInactiveError',
])

type Seen = { readonly name: string; readonly message: string }

/** The error and those inside it (Dexie wraps, fake and real browsers differ). */
function errorsIn(error: unknown, depth = 0): readonly Seen[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { name, message, inner, cause, failures } = error as {
    name?: unknown
    message?: unknown
    inner?: unknown
    cause?: unknown
    failures?: unknown
  }
  const own = typeof name === 'string' ? [{ name, message: String(message) }] : []
  const failed = Array.isArray(failures) ? failures : []
  return [...own, ...[inner, cause, ...failed].flatMap((deeper) => errorsIn(deeper, depth + 1))]
}

/** Chromium keeps `QuotaExceededError` for its own quota; of a disk without room it speaks in the message alone. */
const NO_ROOM = /FILE_ERROR_NO_SPACE|No space left|full disk/i

export const isDiskFull = (error: unknown): boolean =>
  errorsIn(error).some(({ name, message }) => name === 'QuotaExceededError' || NO_ROOM.test(message))

const REFUSED = 'refused before anything was written: no room left on this device'

/** Nothing was tried, so nothing was torn. */
export const noRoom = (): DOMException => new DOMException(REFUSED, 'QuotaExceededError')

export const isRefused = (error: unknown): boolean => errorsIn(error).some(({ message }) => message.includes(REFUSED))

/** Whether something may have been written in part. What is over a quota is refused before. */
export const isTearing = (error: unknown): boolean =>
  errorsIn(error).some(({ name, message }) => name === 'UnknownError' || NO_ROOM.test(message))

/** Whether opening the database anew may help. */
export const isClosed = (error: unknown): boolean => errorsIn(error).some(({ name }) => CLOSED.has(name))

/**
 * What a live query reads. Storage that fails under it is told by whoever notices it; by the name given here Dexie knows
 * to leave what was shown, where any other error would take the whole page away. It is read again at the next change.
 */
export async function readLive<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!isClosed(error) && !isDiskFull(error)) throw error
    throw Object.assign(new Error('storage failed', { cause: error }), { name: 'DatabaseClosedError' })
  }
}
