/** `npm run setup:browser`: a Chromium for the browser tests, from what the machine has, Debian, or Playwright. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { chromiumPath, shellPath } from './chromiumPath.ts'

const run = (command: string, args: readonly string[]) => execFileSync(command, args, { stdio: 'inherit' })
const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0
const install = (name: string) => run('apt-get', ['install', '-y', '--no-install-recommends', name])
const whole = () => chromiumPath() ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)

/** What fails only for the shell costs time and no test. */
const attempt = (work: () => void) => {
  try {
    work()
  } catch {
    console.log('No chromium-headless-shell here: the tests take the whole Chromium, and longer.')
  }
}

if (!process.env.CHROMIUM_PATH && isDebianRoot() && shellPath() === chromiumPath()) {
  const update = () => run('apt-get', ['update'])
  if (!whole()) {
    update()
    install('chromium')
    attempt(() => install('chromium-headless-shell'))
  } else {
    attempt(() => {
      update()
      install('chromium-headless-shell')
    })
  }
} else if (!whole()) {
  run('npx', ['playwright', 'install', 'chromium'])
}
console.log(`Browsers for the tests: ${whole() ?? 'Playwright’s own'}, ${shellPath() ?? 'Playwright’s own'}`)
