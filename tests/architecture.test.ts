import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which folder of `src` may import which folders and packages (design §2). Files directly in `src` wire it all. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  method: [],
  seal: ['yjs', '@noble/curves', '@noble/ciphers', '@noble/hashes'],
  documents: ['method', 'yjs', 'fractional-indexing'],
  device: ['method', 'documents', 'seal', 'dexie', 'yjs', 'y-indexeddb', 'zustand', 'minisearch', 'hash-wasm'],
  sync: ['seal', 'yjs', 'y-protocols', 'lib0', '@hocuspocus/provider', 'qr', 'tus-js-client'],
  hub: ['seal', 'yjs', '@hocuspocus/server', '@tus/server', 'ws', 'node:'],
  ui: ['react', 'react-dom', '@mantine/core', '@mantine/hooks', 'wouter'],
  features: [
    ...['method', 'documents', 'device', 'sync', 'ui'],
    ...['react', 'wouter', 'zustand', 'dexie-react-hooks', 'i18next', 'react-i18next', 'qr', 'ics'],
  ],
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const folderOf = (path: string) => path.split('/')[0] ?? ''
const packageOf = (to: string) => {
  if (to.startsWith('node:')) return 'node:'
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/')
}
const IMPORT = /(?:^import\s*|^(?:import|export)\b[^'";=]*?\bfrom\s*|\bimport\s*\(\s*)['"]([^'"]+)['"]/gm
const importsOf = (file: string) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(IMPORT)].map(([, to = '']) =>
    to.startsWith('.') ? { local: normalize(join(dirname(file), to)) } : { external: packageOf(to) },
  )

const withoutComments = (file: string) =>
  readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

const isAllowed = (file: string, target: { local?: string; external?: string }) => {
  const folder = folderOf(file)
  const allowed = mayImport[folder]
  if (!allowed) return false
  if (target.external !== undefined) return allowed.includes(target.external)
  const to = target.local ?? ''
  if (to === 'result.ts' || to === 'whenIdle.ts') return true
  // One feature never imports another; files directly in features/ are what they share.
  if (folder === 'features' && folderOf(to) === 'features')
    return to.split('/').length === 2 || to.split('/')[1] === file.split('/')[1]
  return folderOf(to) === folder || allowed.includes(folderOf(to))
}

describe('[design §2] imports', () => {
  it.each(files.filter((file) => file.includes('/') && !file.endsWith('.d.ts')))(
    '%s imports only what its folder may',
    (file) => {
      const wrong = importsOf(file).filter((target) => !isAllowed(file, target))
      expect(wrong.map((target) => target.external ?? target.local)).toEqual([])
    },
  )

  it('no file imports itself round a circle', () => {
    const edges = new Map(files.map((file) => [file, importsOf(file).flatMap(({ local }) => (local ? [local] : []))]))
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const next of edges.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })
})

describe('[design §9] nothing waits without need', () => {
  // In each of React's own boundaries, what comes within 300 ms of the empty place is held back until they are over.
  it('what is loaded later is drawn by `later`', () => {
    expect(files.filter((file) => /\b(?:Suspense|lazy)\b/.test(withoutComments(file)))).toEqual([])
  })
})
