import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const PARTS = ['src', 'locales', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json']

export type NewBuild = {
  /** Puts it over the build in `site`. */
  publish(site: string): void
  remove(): void
}

/**
 * Really another build, later than the one in `dist`: its scripts have other names, it says of itself that it is the next,
 * and its database has one table more, so that it upgrades what an older tab has open.
 */
export const makeNewBuild = (): NewBuild => {
  const dir = mkdtempSync(join(tmpdir(), 'newer-'))
  const sources = join(dir, 'sources')
  const newer = join(dir, 'site')
  for (const part of PARTS) cpSync(part, join(sources, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(sources, 'node_modules'))
  appendFileSync(join(sources, 'src/main.tsx'), "\ndocument.documentElement.dataset.version = 'next'\n")
  addTable(join(sources, 'src/device/db.ts'))
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', newer, '--emptyOutDir'], { cwd: sources })
  return {
    publish: (site) => {
      rmSync(site, { recursive: true })
      cpSync(newer, site, { recursive: true })
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

const addTable = (file: string) => {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(/\n {2}(db\.version\(2\))/, "\n  db.version(9).stores({ later: 'id' })\n  $1")
  if (after === before) throw new Error('no table was added')
  writeFileSync(file, after)
}
