import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../figure.ts'
import { withTempFolder } from '../tools/tempFolder.ts'

const TEST = 'tests/hub/kill.test.ts'

/** `kill -9` of the hub under 20 writers, as the hub's own test does it; its report is read. */
export const kill: Bench = () =>
  withTempFolder(async (dir) => {
    const report = join(dir, 'report.json')
    const vitest = join('node_modules', 'vitest', 'vitest.mjs')
    const args = [vitest, 'run', TEST, '--reporter=json', `--outputFile=${report}`]
    const ended = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0' } })
    const { numPassedTests, testResults } = parseReport(readFileSync(report, 'utf8'))
    const failures = testResults.flatMap(({ assertionResults }) =>
      assertionResults.flatMap((one) => one.failureMessages),
    )
    const lost = failures
      .map((message) => /"lost": (\d+)/g.exec(message.replace(/^.*Expected/s, ''))?.[1])
      .find(Boolean)
    if (ended.status !== 0 && lost === undefined) throw new Error(failures.join('\n') || ended.stderr)
    if (ended.status === 0 && numPassedTests === 0) throw new Error(`${TEST} ran nothing`)
    return [
      { name: 'acknowledged entries lost, hub killed 20 times', value: Number(lost ?? 0), unit: 'lost', budget: 0 },
    ]
  })

type Report = {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly failureMessages: readonly string[] }[]
  }[]
}
const parseReport = (json: string) => JSON.parse(json) as Report
