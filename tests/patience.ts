import { vi } from 'vitest'

/** What is waited for is a condition, never the time: a machine with other work may take its while. */
const PATIENCE_MS = 30_000

const { waitFor } = vi
Object.assign(vi, { waitFor: ((look, options = PATIENCE_MS) => waitFor(look, options)) satisfies typeof waitFor })

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom')
  configure({ asyncUtilTimeout: PATIENCE_MS })
}
