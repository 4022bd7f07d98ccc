import { defineConfig } from 'vitest/config'

const env = { environment: 'node' as const, testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    // One more than the cores that CI has: hubs, browsers and timers are waited for.
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...env,
          name: 'unit',
          setupFiles: ['tests/patience.ts'],
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/**/*.long.test.ts', 'node_modules/**'],
        },
      },
      { test: { ...env, name: 'long', include: ['tests/**/*.long.test.ts'], testTimeout: 3_600_000 } },
    ],
  },
})
