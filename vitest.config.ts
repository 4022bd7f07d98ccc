import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Begun last they would be waited for by themselves: a machine without a cache takes the largest files first. */
const LONGEST = ['forms/everyField.test.tsx', 'hub/kill.test.ts', 'fuzz/convergence.test.ts', 'forms/FormPage.test.tsx']
const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.endsWith(name))

/** A worker goes on to the next file only if that one is of its project. */
const nameOf = ({ project }: TestSpecification) => project.name

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const short = sorted.filter((file) => !isLong(file))
    return [...sorted.filter(isLong), ...short.sort((a, b) => nameOf(a).localeCompare(nameOf(b)))]
  }
}

/** What holds databases, drives a browser or a hub, or puts something else in the place of a module. */
const ALONE = [
  'tests/device/**/*.test.ts',
  'tests/hub/*.test.ts',
  'tests/seal/passphrase.test.ts',
  'tests/ui/gallery.browser.test.ts',
]
/** What the lighter window does not know: pseudo-elements, media queries, what is in a closed `details`. */
const IN_JSDOM = [
  'tests/features/help/help.test.tsx',
  'tests/features/plan/workshop.test.tsx',
  'tests/features/portfolio/portfolio.test.tsx',
  'tests/ui/page.test.tsx',
]
const LONG = 'tests/**/*.long.test.{ts,tsx}'
const NEITHER = ['tests/e2e/**', LONG, 'node_modules/**']

const env = {
  environment: 'node' as const,
  testTimeout: 120_000,
  hookTimeout: 120_000,
}
const SETUP = ['tests/patience.ts', 'tests/window.ts']

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
          // A third of their work would be to make a worker ready and to read the app into it.
          isolate: false,
          pool: 'threads',
          setupFiles: [...SETUP, 'tests/tidy.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: [...NEITHER, ...ALONE],
        },
      },
      // Screens have a window, and each file its own; what makes a window is read once for several of them.
      {
        test: {
          ...env,
          name: 'screens',
          environment: 'happy-dom',
          pool: 'vmForks',
          setupFiles: SETUP,
          include: ['tests/**/*.test.tsx'],
          exclude: [...NEITHER, ...IN_JSDOM],
        },
      },
      { test: { ...env, name: 'alone', setupFiles: SETUP, include: [...ALONE, ...IN_JSDOM], exclude: NEITHER } },
      { test: { ...env, name: 'long', setupFiles: SETUP, include: [LONG], testTimeout: 3_600_000 } },
    ],
  },
})
