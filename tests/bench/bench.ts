/** `npm run bench` runs all benches, `npm run bench -- NAME` one: see README.md. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { type Bench, type Figure, isPastBudget, lastLine, table } from './figure.ts'

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  size: async () => (await import('./benches/size.ts')).size,
  lighthouse: async () => (await import('./benches/lighthouse.ts')).lighthouse,
  boot: async () => (await import('./benches/boot.ts')).boot,
  open: async () => (await import('./benches/open.ts')).open,
  typing: async () => (await import('./benches/typing.ts')).typing,
  form: async () => (await import('./benches/form.ts')).form,
  seal: async () => (await import('./benches/seal.ts')).seal,
  search: async () => (await import('./benches/search.ts')).search,
  hub: async () => (await import('./benches/hub.ts')).hub,
  kill: async () => (await import('./benches/kill.ts')).kill,
}
const NEEDS_THE_APP = ['size', 'lighthouse', 'boot', 'open', 'typing', 'form']
const RESULTS = join(import.meta.dirname, 'results')

const runOne = async (name: string): Promise<readonly Figure[]> => {
  const bench = await benches[name]?.()
  if (!bench) throw new Error(`no bench “${name}”: ${Object.keys(benches).join(', ')}`)
  const figures = await bench()
  const machine = { node: process.version, cores: cpus().length, load: loadavg() }
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(join(RESULTS, `${name}.json`), JSON.stringify({ name, when: new Date(), machine, figures }, null, 1))
  console.log(`\n${table(figures)}\n${lastLine(name, figures)}`)
  return figures
}

const run = async (names: readonly string[]) => {
  if (names.some((name) => NEEDS_THE_APP.includes(name)))
    execFileSync(process.execPath, [join(import.meta.dirname, 'tools', 'buildIfNeeded.ts')], { stdio: 'inherit' })
  let isPast = false
  for (const name of names) {
    const figures = await runOne(name).catch((error: unknown) => {
      console.error(`${name}: did not run to its end:`, error)
      return null
    })
    isPast ||= figures === null || figures.some(isPastBudget)
  }
  process.exit(isPast ? 1 : 0)
}

const wanted = process.argv.slice(2)
await run(wanted.length > 0 ? wanted : Object.keys(benches))
