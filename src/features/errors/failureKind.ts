/** `missingPart`: a part of the app that was not on this device could not be fetched. `unexpected`: a fault of ours. */
export type FailureKind = 'missingPart' | 'unexpected'

// Each engine words a failed dynamic import in its own way (Chromium, Firefox, Safari; a stylesheet by Vite).
const FETCH_FAILED =
  /dynamically imported module|Importing a module script failed|error loading dynamically|Unable to preload CSS/i

export const failureKind = (error: unknown): FailureKind =>
  error instanceof Error && FETCH_FAILED.test(error.message) ? 'missingPart' : 'unexpected'
