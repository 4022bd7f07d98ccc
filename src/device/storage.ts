/** V4: whether the browser may throw everything away, and how much room there is. */
export type StorageState = {
  /** `unasked` until the first save. `unavailable`: the browser cannot promise anything. */
  readonly persistence: 'unasked' | 'granted' | 'refused' | 'unavailable'
  readonly usedBytes: number | null
  /** What may still be written, by the browser's own estimate. */
  readonly freeBytes: number | null
  /** `low` from 80 % on; `full` after a write failed for want of room, until one works again. */
  readonly room: 'unknown' | 'fine' | 'low' | 'full'
}
export type StorageWatch = {
  getState(): StorageState
  subscribe(listener: () => void): () => void
  /** Something was saved: asks for persistence the first time, and looks at the room left from time to time. */
  saved(): void
  /** A write failed for want of room. */
  diskFull(): void
  /** Looks again now. */
  refresh(): Promise<void>
}
export type StoragePort = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>

/** Whether the browser has refused before: a refusal is not asked about again at every start. */
export type RefusalMemory = { get(): boolean; set(isRefused: boolean): void }

const LOW = 0.8
const LOOK_EVERY_MS = 60_000

export function watchStorage(
  port: StoragePort | undefined = globalThis.navigator?.storage,
  now: () => number = Date.now,
  refusal: RefusalMemory = inLocalStorage('passerelle.persistenceRefused'),
): StorageWatch {
  let state: StorageState = {
    persistence: port?.persist ? (refusal.get() ? 'refused' : 'unasked') : 'unavailable',
    usedBytes: null,
    freeBytes: null,
    room: 'unknown',
  }
  let lookedAt = Number.NEGATIVE_INFINITY
  let isAsked = false
  const listeners = new Set<() => void>()
  const set = (change: Partial<StorageState>) => {
    const next = { ...state, ...change }
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    for (const listener of listeners) listener()
  }

  const refresh = async () => {
    lookedAt = now()
    try {
      if (await port?.persisted?.()) set({ persistence: 'granted' })
      const { usage, quota } = (await port?.estimate?.()) ?? {}
      if (usage === undefined || quota === undefined) return
      const isFull = state.room === 'full'
      set({
        usedBytes: usage,
        freeBytes: Math.max(0, quota - usage),
        room: isFull ? 'full' : usage >= LOW * quota ? 'low' : 'fine',
      })
    } catch {
      set({ usedBytes: null, freeBytes: null })
    }
  }
  const ask = async () => {
    try {
      const isGranted = (await port?.persisted?.()) || (await port?.persist?.())
      refusal.set(!isGranted)
      set({ persistence: isGranted ? 'granted' : 'refused' })
    } catch {
      set({ persistence: 'unavailable' })
    }
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    saved() {
      if (!isAsked && port?.persist) void ask()
      isAsked = true
      const wasFull = state.room === 'full'
      if (wasFull) set({ room: 'unknown' })
      if (wasFull || now() - lookedAt >= LOOK_EVERY_MS) void refresh()
    },
    diskFull() {
      set({ room: 'full' })
      void refresh()
    },
    refresh,
  }
}

/** Denied, it is forgotten with the page. */
const inLocalStorage = (key: string): RefusalMemory => ({
  get: () => {
    try {
      return globalThis.localStorage?.getItem(key) === 'yes'
    } catch {
      return false
    }
  },
  set: (isRefused) => {
    try {
      if (isRefused) globalThis.localStorage?.setItem(key, 'yes')
      else globalThis.localStorage?.removeItem(key)
    } catch {
      return
    }
  },
})
