import { existsSync } from 'node:fs'

const firstOf = (candidates: readonly (string | undefined)[]) =>
  candidates.find((path): path is string => path !== undefined && existsSync(path))

/** Where Chromium is, whole: `CHROMIUM_PATH`, else Debian's, else undefined (Playwright's own). */
export const chromiumPath = (): string | undefined => firstOf([process.env.CHROMIUM_PATH, '/usr/bin/chromium'])

/**
 * The same Chromium without its windows, of Debian too: pages, storage and service workers are the same, and it starts and
 * draws with less. The whole one where there is none. What depends on a profile's settings, or looks at all that a
 * browser leaves on the disk, takes the whole one.
 */
export const shellPath = (): string | undefined =>
  firstOf([process.env.CHROMIUM_PATH, '/usr/lib/chromium/chromium-headless-shell']) ?? chromiumPath()

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
