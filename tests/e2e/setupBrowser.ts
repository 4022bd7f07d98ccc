/** `npm run setup:browser`: a Chromium for the browser tests, from what the machine has, Debian, or Playwright. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { chromiumPath } from './chromiumPath.ts'

const run = (command: string, args: readonly string[]) => execFileSync(command, args, { stdio: 'inherit' })
const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

const found = chromiumPath() ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)
if (found) {
  console.log(`Browser for the tests: ${found}`)
} else if (isDebianRoot()) {
  run('apt-get', ['update'])
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
} else {
  run('npx', ['playwright', 'install', 'chromium'])
}
