const SLICE_MS = 8

/** Work in slices, between which the screen answers. */
export type Slices = { readonly breathe: () => Promise<void> | null }

/** `breathe` between two steps: null to go straight on, a promise once the slice is over. */
export function inSlices(now: () => number = () => performance.now()): Slices {
  let until = now() + SLICE_MS
  return {
    breathe: () => {
      if (now() < until) return null
      return pause().then(() => {
        until = now() + SLICE_MS
      })
    },
  }
}

// Both let input and painting go first; a timer is what older browsers have.
const pause = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve))
}
