import { defineConfig } from '@playwright/test'
import { shellPath } from './tests/e2e/chromiumPath.ts'

const executablePath = shellPath()

export default defineConfig({
  testDir: 'tests/e2e',
  // Long runs, and what is known to be open, are `npm run test:long`.
  ...(process.env.LONG
    ? { testMatch: ['**/*.long.e2e.ts', '**/killedWhileTyping.e2e.ts'] }
    : { testMatch: '**/*.e2e.ts', testIgnore: '**/*.long.e2e.ts' }),
  // Whole journeys on three devices; what each step waits for has its own, shorter end.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  // A flaky test is a defect: no retries (rule 7).
  retries: 0,
  // Each test has its own hub, port and profiles; what is timed in them leaves room for a second one beside.
  workers: 3,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] },
    locale: 'en-GB',
    viewport: { width: 1180, height: 820 },
  },
})
