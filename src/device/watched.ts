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

type LiveOptions<T> = {
  /** What the query would answer now, read in another way: it is asked itself when somebody looks. */
  readonly first?: T | undefined
  /** Whoever comes after a change sees the last answer until there is another; false: undefined. */
  readonly keepsLast?: boolean
  /** The query has failed, and not because storage was closed under it: `get` throws that from now on. Absent: what was there stays. */
  readonly onFailure?: () => void
}

/**
 * A query that runs at once, and again whenever what it read has changed and somebody looks at it: what changes while
 * nobody does is asked for when somebody comes. Undefined until it has answered.
 */
export const watchLive = <T>(
  query: () => Promise<T>,
  { first, keepsLast = true, onFailure }: LiveOptions<T> = {},
): Live<T> => {
  const watched = watch<T | undefined>(first)
  let lookers = 0
  let isFollowing = false
  let hasAnswered = first !== undefined
  let failure: { readonly error: unknown } | null = null
  let settle: () => void = () => undefined
  const answered = new Promise<void>((resolve) => {
    settle = resolve
  })
  const follow = () => {
    isFollowing = true
    const rest = () => {
      isFollowing = false
      following.unsubscribe()
      if (!keepsLast) watched.set(undefined)
      // Somebody came just now.
      if (lookers > 0) follow()
    }
    const following = liveQuery<T | typeof UNASKED>(() => (hasAnswered && lookers === 0 ? UNASKED : query())).subscribe(
      {
        next: (value) => {
          if (value === UNASKED) return rest()
          hasAnswered = true
          watched.set(value)
          settle()
        },
        // Dexie goes on by itself when storage was closed under it; whoever noticed that tells the problem.
        error: (error: unknown) => {
          isFollowing = false
          settle()
          if (!onFailure) return
          failure = { error }
          onFailure()
          watched.set(undefined)
        },
      },
    )
  }
  if (hasAnswered) settle()
  else follow()
  return {
    get: () => {
      if (failure) throw failure.error
      return watched.get()
    },
    subscribe: (listener) => {
      const leave = watched.subscribe(listener)
      lookers += 1
      if (!isFollowing && !failure) follow()
      return () => {
        leave()
        lookers -= 1
      }
    },
    answered,
  }
}

const UNASKED = Symbol('nobody looks')

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
