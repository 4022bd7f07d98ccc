import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Begun last they would be waited for by themselves: a machine without a cache takes the largest files first. */
const LONGEST = ['forms/everyField.test.tsx', 'hub/kill.test.ts', 'fuzz/convergence.test.ts', 'forms/FormPage.test.tsx']
const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.endsWith(name))

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

const env = { environment: 'node' as const, testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // One more than the cores that CI has: hubs, browsers and timers are waited for.
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...env,
          name: 'unit',
          setupFiles: ['tests/patience.ts', 'tests/browser.ts'],
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/**/*.long.test.ts', 'node_modules/**'],
        },
      },
      { test: { ...env, name: 'long', include: ['tests/**/*.long.test.ts'], testTimeout: 3_600_000 } },
    ],
  },
})
