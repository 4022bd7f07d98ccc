import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** The hub as `npm run hub` starts it; tests start some hundred, and keep its compiled code from one to the next. */
export const HUB_COMMAND = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  join(ROOT, 'tests/hub/keptCode.ts'),
  join(ROOT, 'src/hub/main.ts'),
]
export const HUB_ENV = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/hub') }
