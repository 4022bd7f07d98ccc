import { areEqual } from '../seal/bytes.ts'
import type { Circle } from '../seal/circle.ts'
import { openPresence } from '../seal/presence.ts'
import type { SessionState } from './sessionPorts.ts'

/** Tells listeners when the state differs; the same state is the same object, as React wants it. */
export const createReporter = (read: () => SessionState) => {
  const listeners = new Set<() => void>()
  let state: SessionState | null = null
  const opened = new WeakMap<Uint8Array, unknown>()

  const getState = (): SessionState => {
    state ??= read()
    return state
  }
  return {
    getState,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    tell: (): void => {
      const next = read()
      if (state && isSame(state, next)) return
      state = next
      for (const listener of [...listeners]) listener()
    },
    /** Each is opened once. Our own, and what cannot be opened, is left out. */
    openPresences: (circle: Circle, sealed: readonly Uint8Array[], own: Uint8Array): readonly unknown[] =>
      sealed.flatMap((one) => {
        if (areEqual(one, own)) return []
        if (!opened.has(one)) opened.set(one, openPresence(circle, one))
        const value = opened.get(one) ?? null
        return value === null ? [] : [value]
      }),
  }
}

const isSame = (a: SessionState, b: SessionState): boolean =>
  (Object.keys(a) as (keyof SessionState)[]).every((key) =>
    key === 'peers'
      ? isSameList(a.peers, b.peers)
      : key === 'problem'
        ? a.problem?.type === b.problem?.type
        : a[key] === b[key],
  )
const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
