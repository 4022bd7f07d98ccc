import { earlyRead } from './earlyRead.ts'

// Built into index.html (vite.config.ts), where it runs before anything else.
globalThis.earlyReadBegun = earlyRead()
