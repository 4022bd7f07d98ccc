import { flushCompileCache } from 'node:module'

// Node keeps it at the end of a process, and these are killed.
setTimeout(flushCompileCache, 1500).unref()
