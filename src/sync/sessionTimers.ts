import type { Clock, Timer } from './sessionPorts.ts'

/** A pause of which only one runs at a time. */
export type Pauses = {
  /** Runs after `delayMs`, or earlier if it is already due earlier. */
  start(name: string, delayMs: number, run: () => void): void
  has(name: string): boolean
  stop(name: string): void
  stopAll(): void
}

export const createPauses = (clock: Clock): Pauses => {
  const running = new Map<string, { readonly timer: Timer; readonly dueAt: number }>()
  const stop = (name: string): void => {
    const held = running.get(name)
    if (held) clock.clearTimeout(held.timer)
    running.delete(name)
  }
  return {
    start: (name, delayMs, run) => {
      const dueAt = clock.now() + delayMs
      const held = running.get(name)
      if (held && held.dueAt <= dueAt) return
      stop(name)
      const fire = (): void => {
        running.delete(name)
        run()
      }
      running.set(name, { timer: clock.setTimeout(fire, delayMs), dueAt })
    },
    has: (name) => running.has(name),
    stop,
    stopAll: () => {
      for (const name of [...running.keys()]) stop(name)
    },
  }
}

/** L7: how long to gather before sealing, in ms. @param others how many others are here now */
export const flushDelayMs = (others: number): number =>
  others === 0 ? 2000 : Math.min(1000, Math.max(150, others * 12.5))
