/** The benches build the app when `dist` is missing or older than what it is made of. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')
const SOURCES = ['src', 'locales', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
/** Runs in the hub's process, not in the browser. */
const NOT_BUILT = ['hub', 'README.md']

const newestMs = (path: string): number => {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  const children = readdirSync(path).filter((name) => !NOT_BUILT.includes(name))
  return Math.max(0, ...children.map((name) => newestMs(join(path, name))))
}

const built = join(root, 'dist', 'index.html')
const sources = SOURCES.map((name) => join(root, name)).filter(existsSync)
if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.map(newestMs))) {
  // The entry of the installed package: works whether or not node_modules/.bin is on the path.
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  execFileSync(process.execPath, [vite, 'build'], { cwd: root, stdio: 'inherit' })
}
