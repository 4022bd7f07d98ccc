import { vi } from 'vitest'
import { PATIENCE_MS } from './until.ts'

const { waitFor } = vi
Object.assign(vi, { waitFor: ((look, options = PATIENCE_MS) => waitFor(look, options)) satisfies typeof waitFor })

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom')
  configure({ asyncUtilTimeout: PATIENCE_MS })
}
