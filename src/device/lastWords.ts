import { fromBase64url, toBase64url } from '../seal/bytes.ts'
import type { CircleId } from '../seal/circle.ts'
import type { OnProblem } from './problem.ts'

/** L7: IndexedDB writes begun in `pagehide` are lost, localStorage's are not. */
export type LastWords = {
  /** Replaces what this tab left before; nothing to leave clears it. */
  leave(circleId: CircleId, entries: readonly Uint8Array[]): void
  /** Returns what all tabs left and forgets it. Tells of what had to be dropped for want of room. */
  take(circleId: CircleId): readonly Uint8Array[]
}

export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
export type LastWordsOptions = {
  readonly onProblem: OnProblem
  /** Without it (denied by the browser) nothing can be left, and leaving says so. */
  readonly store?: TextStore | null
  readonly namespace?: string
  /** Per circle and tab; localStorage holds about 5 million characters for the whole app. */
  readonly maxCharacters?: number
}

type Left = { readonly entries: readonly string[]; readonly dropped: number }

export function createLastWords({
  onProblem,
  store = localStorageOrNull(),
  namespace = '',
  maxCharacters = 2_000_000,
}: LastWordsOptions): LastWords {
  const tab = crypto.randomUUID()
  const prefixOf = (circleId: CircleId) => `${namespace}passerelle/lastWords/${circleId}/`
  return {
    leave(circleId, entries) {
      if (!store) {
        if (entries.length > 0) onProblem({ type: 'lastWordsDropped', count: entries.length })
        return
      }
      const key = prefixOf(circleId) + tab
      if (entries.length === 0) return store.removeItem(key)
      const all = entries.map(toBase64url)
      const kept = newestWithin(all, maxCharacters)
      const unnoted = write(store, key, kept, all.length - kept.length)
      if (unnoted > 0) onProblem({ type: 'lastWordsDropped', count: unnoted })
    },
    take(circleId) {
      if (!store) return []
      const prefix = prefixOf(circleId)
      const keys = Array.from({ length: store.length }, (_, i) => store.key(i) ?? '').filter((key) =>
        key.startsWith(prefix),
      )
      const left = keys.map((key) => read(store, key))
      for (const key of keys) store.removeItem(key)
      const dropped = left.reduce((sum, words) => sum + words.dropped, 0)
      if (dropped > 0) onProblem({ type: 'lastWordsDropped', count: dropped })
      return left.flatMap(({ entries }) => entries.flatMap((text) => fromBase64url(text) ?? []))
    },
  }
}

/** The oldest go first. */
function newestWithin(entries: readonly string[], maxCharacters: number): readonly string[] {
  let room = maxCharacters
  const lastTooMany = entries.findLastIndex((entry) => {
    room -= entry.length + 3
    return room < 0
  })
  return entries.slice(lastTooMany + 1)
}

/** Drops the oldest until it fits. Returns how many were dropped without even that being noted. */
function write(store: TextStore, key: string, entries: readonly string[], dropped: number): number {
  for (let from = 0; from <= entries.length; from += Math.max(1, Math.ceil((entries.length - from) / 2))) {
    const left: Left = { entries: entries.slice(from), dropped: dropped + from }
    if (isWritten(store, key, JSON.stringify(left))) return 0
  }
  return dropped + entries.length
}

function isWritten(store: TextStore, key: string, text: string): boolean {
  try {
    store.setItem(key, text)
    return true
  } catch {
    return false
  }
}

function read(store: TextStore, key: string): Left {
  try {
    const { entries, dropped } = JSON.parse(store.getItem(key) ?? '') as Partial<Left>
    const whole = Array.isArray(entries) ? entries.filter((entry) => typeof entry === 'string') : []
    return { entries: whole, dropped: typeof dropped === 'number' ? dropped : 0 }
  } catch {
    return { entries: [], dropped: 1 }
  }
}

function localStorageOrNull(): TextStore | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}
