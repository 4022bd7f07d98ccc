import { useEffect } from 'react'

/** Prints once each `paper` that has been put before the printer, and calls when that is over. Null: there is none. */
export function usePrinting(paper: unknown, onDone: () => void): void {
  useEffect(() => {
    if (paper === null) return
    addEventListener('afterprint', onDone, { once: true })
    // After the paint: some browsers print what they last drew.
    const frame = requestAnimationFrame(() => globalThis.print())
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('afterprint', onDone)
    }
  }, [paper, onDone])
}
