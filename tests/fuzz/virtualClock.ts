import type { Clock } from '../../src/sync/sessionPorts.ts'

type Timer = { readonly at: number; readonly order: number; readonly run: () => void }

/** Lets every promise that can go on go on. */
export const drain = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Time that passes only when told to, one timer after the other. */
export const createVirtualClock = () => {
  const timers = new Set<Timer>()
  let now = 1_000_000
  let order = 0
  const next = (): Timer | undefined => {
    let first: Timer | undefined
    for (const timer of timers)
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order)) first = timer
    return first
  }
  const clock: Clock = {
    now: () => now,
    setTimeout: (run, delayMs) => {
      const timer: Timer = { at: now + Math.max(0, delayMs), order: order++, run }
      timers.add(timer)
      return timer
    },
    clearTimeout: (timer) => {
      timers.delete(timer as Timer)
    },
  }
  return {
    ...clock,
    /** @param ms how much time passes */
    advance: async (ms: number): Promise<void> => {
      const until = now + ms
      await drain()
      for (let timer = next(); timer && timer.at <= until; timer = next()) {
        timers.delete(timer)
        now = Math.max(now, timer.at)
        timer.run()
        await drain()
      }
      now = until
    },
    pending: (): number => timers.size,
  }
}
export type VirtualClock = ReturnType<typeof createVirtualClock>
