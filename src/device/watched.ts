import { liveQuery } from 'dexie'

/** Something that changes outside React, for `useSyncExternalStore`. */
export type Watched<T> = { get(): T; subscribe(listener: () => void): () => void }

export const watch = <T>(first: T): Watched<T> & { set(next: T): void } => {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** `answered`: once the query has answered or failed for the first time. */
export type Live<T> = Watched<T | undefined> & { readonly answered: Promise<void> }

/** A query that runs at once, and again whenever what it read has changed. Undefined until it has answered. */
export const watchLive = <T>(query: () => Promise<T>): Live<T> => {
  const watched = watch<T | undefined>(undefined)
  const answered = new Promise<void>((resolve) => {
    const next = (value: T) => {
      watched.set(value)
      resolve()
    }
    // A query that fails (storage closed under it) leaves what was there; whoever noticed it tells the problem.
    liveQuery(query).subscribe({ next, error: () => resolve() })
  })
  return { ...watched, answered }
}

/** Part of something watched, the same object as long as the whole is. */
export const watchPart = <T, P>(whole: Watched<T | undefined>, partOf: (whole: T) => P): Watched<P | undefined> => {
  let seen: T | undefined
  let part: P | undefined
  return {
    get: () => {
      const now = whole.get()
      if (now !== seen) part = now === undefined ? undefined : partOf(now)
      seen = now
      return part
    },
    subscribe: whole.subscribe,
  }
}
