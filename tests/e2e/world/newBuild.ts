import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'

const PARTS = ['src', 'locales', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json']

/** Really another build, over the one in `site`: its scripts have other names, those of the old one are gone. */
export const publishNewBuild = (dir: string, site: string, change: (sources: string) => void = () => undefined) => {
  const sources = join(dir, 'sources')
  for (const part of PARTS) cpSync(part, join(sources, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(sources, 'node_modules'))
  appendFileSync(join(sources, 'src/main.tsx'), "\ndocument.documentElement.dataset.version = 'next'\n")
  change(sources)
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', site, '--emptyOutDir'], { cwd: sources })
}
