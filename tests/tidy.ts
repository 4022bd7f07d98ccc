import { afterAll, vi } from 'vitest'
// Before Dexie, whichever file asks for it first.
import 'fake-indexeddb/auto'

/** Files share a worker: each leaves its clock and its globals as it found them. */
afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
