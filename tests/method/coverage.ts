import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** One line of the master list: what the app lets users do. */
type MethodItem = { readonly id: string; readonly section: string; readonly userCan: string }
/** Why no test holds a number: for a whole section of the list, or for one number, which says more. */
type Reasons = {
  readonly sections: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, string>>
}

const read = <T>(name: string): T => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as T

export const methodItems = (): readonly MethodItem[] => read('items.json')
export const methodReasons = (): Reasons => read('withoutTest.json')

/** Tests, and the tables of titles that they run through. */
const TEST_FILE = /\.(test|e2e)\.tsx?$|\/held\.ts$/
/** A title in code: `[S42]`, `[S14, S42]`, `[S261–S271]`. */
const CITED = /\[(S\d+(?:(?:, |–)S\d+)*)\]/g

/** S-numbers that the name of a test cites. */
export function citedIn(source: string): ReadonlySet<string> {
  const numbers = new Set<string>()
  for (const [, cited = ''] of source.matchAll(CITED)) {
    for (const part of cited.split(', ')) {
      const [from = 0, to = from] = part.split('–').map((number) => Number(number.slice(1)))
      for (let number = from; number <= to; number++) numbers.add(`S${number}`)
    }
  }
  return numbers
}

export function testedNumbers(): ReadonlySet<string> {
  const tests = join(import.meta.dirname, '..')
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((file) => TEST_FILE.test(file))
  return new Set(files.flatMap((file) => [...citedIn(readFileSync(join(tests, file), 'utf8'))]))
}

const reasonFor = ({ sections, numbers }: Reasons, { id, section }: MethodItem): string | undefined =>
  numbers[id] ?? sections[section]

/** What has neither a test nor a reason, and reasons that are no longer true. */
export function gaps(): { readonly open: readonly MethodItem[]; readonly outdated: readonly string[] } {
  const tested = testedNumbers()
  const reasons = methodReasons()
  return {
    open: methodItems().filter((item) => !tested.has(item.id) && reasonFor(reasons, item) === undefined),
    outdated: Object.keys(reasons.numbers).filter((id) => tested.has(id)),
  }
}

const print = (line: string) => process.stdout.write(`${line}\n`)

function report(): void {
  const tested = testedNumbers()
  const reasons = methodReasons()
  const items = methodItems()
  for (const item of items) {
    if (tested.has(item.id)) continue
    print(`${item.id.padEnd(5)} ${reasonFor(reasons, item) ?? `NO REASON GIVEN: ${item.userCan}`}`)
  }
  const { open, outdated } = gaps()
  print(`${items.filter(({ id }) => tested.has(id)).length} of ${items.length} have a test.`)
  if (outdated.length > 0) print(`Have a test and a reason for having none: ${outdated.join(', ')}`)
  if (open.length + outdated.length > 0) process.exitCode = 1
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) report()
