import { existsSync } from 'node:fs'

/** Where Chromium is: `CHROMIUM_PATH`, else Debian's, else undefined (Playwright's own). */
export const chromiumPath = (): string | undefined => {
  const candidates = [process.env.CHROMIUM_PATH, '/usr/bin/chromium']
  return candidates.find((path): path is string => path !== undefined && existsSync(path))
}

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
