import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path/posix'
import react from '@vitejs/plugin-react'
import { build, defineConfig, type Plugin, parseAst } from 'vite'
import { type ManifestOptions, VitePWA } from 'vite-plugin-pwa'
import { isPacked, pack, packedName } from './src/hub/packing.ts'

/** One manifest for both languages: browsers read localised ones too unevenly to rely on them. */
const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Passerelle',
  short_name: 'Passerelle',
  description: 'Mentoring between cities, with or without a network · Le mentorat entre villes, avec ou sans réseau',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#faf6ee',
  theme_color: '#1f3a4d',
  categories: ['productivity', 'government'],
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
    { src: '/icon-monochrome.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'monochrome' },
  ],
  shortcuts: [
    shortcut('Rejoindre · Join', 'Rejoindre un programme avec un lien · Join a programme with a link', '/join'),
    shortcut('Nouveau · New', 'Créer un programme · Set up a programme', '/new'),
    shortcut('Aide · Help', 'La méthode en bref · The method in short', '/help'),
  ],
  // An open window keeps what is being written: it is told where to go and is not loaded anew.
  launch_handler: { client_mode: ['focus-existing', 'auto'] },
  file_handlers: [{ action: '/safety', accept: { 'application/x-passerelle': ['.passerelle'] } }],
}

function shortcut(name: string, description: string, url: string) {
  return { name, description, url, icons: [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }] }
}

/**
 * The first script as a classic one, with what other chunks take from it behind its old address. Chromium keeps the
 * compiled code of what a service worker stores only if it can be read as a classic script: a cold start, without a
 * network and on a slow tablet, is a third faster.
 */
function classicFirstScript(): Plugin {
  return {
    name: 'classic-first-script',
    apply: 'build',
    generateBundle: {
      // After the page and the list of files are made: both name it.
      order: 'post',
      handler(_, bundle) {
        const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === 'app')
        if (chunk?.type !== 'chunk') throw new Error('no first script')
        const { code, imported, exported } = withoutModules(chunk.code)
        const taken = imported.map(({ from, names }) => {
          const other = bundle[join(dirname(chunk.fileName), from)]
          if (other?.type !== 'chunk' || other.imports.length > 0) throw new Error(`the first script imports ${from}`)
          const inner = withoutModules(other.code)
          return `const{${names}}=(()=>{${inner.code};return{${inner.exported.map(([name, local]) => `${name}:${local}`)}}})();`
        })
        const given = exported.map(([name, local]) => `get ${name}(){return ${local}}`)
        const body = code.replace(/\bimport\.meta\b/g, '({url:document.baseURI})')
        const source = `(()=>{${taken.join('')}globalThis.${FIRST}={${given}};${body}})()`
        const first = this.getFileName(this.emitFile({ type: 'asset', name: 'first.js', source }))
        const text = (file: string, change: (before: string) => string) => {
          const asset = bundle[file]
          if (asset?.type !== 'asset') throw new Error(`no ${file}`)
          asset.source = change(String(asset.source))
        }
        text('index.html', (html) => withFirst(html, [chunk.fileName, ...chunk.imports], first))
        text('app-files.json', (files) => JSON.stringify([...filesAlone(files), { file: first }]))
        // Read when the first of the other chunks is loaded: by then all of it is there.
        const names = exported.map(([name]) => `_${name}=f.${name}`)
        const aliases = exported.map(([name]) => `_${name} as ${name}`)
        chunk.code = `const f=globalThis.${FIRST},${names};export{${aliases}}`
      },
    },
  }
}

/** Of the build's list, what is a file: it is kept on the device, and who imports whom is three quarters of it. */
function filesAlone(list: string): readonly object[] {
  const chunks: readonly { file: string; css?: string[]; assets?: string[] }[] = Object.values(JSON.parse(list))
  return chunks.map(({ file, css, assets }) => ({ file, css, assets }))
}

function withFirst(html: string, inside: readonly string[], first: string): string {
  const tags = inside.map((file) => new RegExp(`\\s*<script type="module"[^>]*"/${file}"></script>`))
  if (!tags.every((tag) => tag.test(html))) throw new Error('the page loads the first script in another way')
  const rest = tags.reduce((left, tag) => left.replace(tag, ''), html)
  return rest.replace('</title>', `</title>\n    <script defer src="/${first}"></script>`)
}

/** A chunk's code without its imports and exports, and these: `name:local` to take, [name, local] to give. */
function withoutModules(source: string) {
  const imported: { readonly from: string; readonly names: readonly string[] }[] = []
  const exported: (readonly [name: string, local: string])[] = []
  const nameOf = (node: { readonly type: string; readonly name?: string }) => {
    if (node.type !== 'Identifier' || !node.name) throw new Error(`${node.type} instead of a name`)
    return node.name
  }
  let [code, at] = ['', 0]
  for (const node of parseAst(source).body) {
    if (!/^(?:Import|Export)/.test(node.type)) continue
    if (node.type === 'ImportDeclaration')
      imported.push({
        from: node.source.value,
        names: node.specifiers.map((one) => {
          if (one.type !== 'ImportSpecifier') throw new Error(`${one.type} in the first script`)
          return `${nameOf(one.imported)}:${nameOf(one.local)}`
        }),
      })
    else if (node.type === 'ExportNamedDeclaration' && !node.declaration && !node.source)
      exported.push(...node.specifiers.map((one) => [nameOf(one.exported), nameOf(one.local)] as const))
    else throw new Error(`${node.type} in the first script`)
    code += source.slice(at, node.start)
    at = node.end
  }
  return { code: code + source.slice(at), imported, exported }
}
const FIRST = '__passerelle'

/** A script that stands in the page itself, with all that it imports: `<script data-inside="/src/file.ts">`. */
function scriptsInside(): Plugin {
  const TAG = /<script data-inside="\/(.+?)"><\/script>/
  const built = async (entry: string) => {
    const answer = await build({
      configFile: false,
      logLevel: 'warn',
      build: { write: false, target: TARGET, lib: { entry, formats: ['iife'], name: 'inside' } },
    })
    const [chunk] = [answer].flat().flatMap((one) => ('output' in one ? one.output : []))
    if (chunk?.type !== 'chunk' || /<\/script|<!--/.test(chunk.code)) throw new Error(`${entry} cannot stand in a page`)
    return chunk.code.trim()
  }
  return {
    name: 'scripts-inside',
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => {
        const entry = TAG.exec(html)?.[1]
        if (!entry) return html
        const code = await built(entry)
        return html.replace(TAG, () => `<script>${code}</script>`)
      },
    },
  }
}
const TARGET = 'es2023'

/** Beside each text what the hub sends of it: packed once here, and smaller than a hub would have the time for. */
function packedTexts(): Plugin {
  let dir = ''
  return {
    name: 'packed-texts',
    apply: 'build',
    configResolved: ({ root, build }) => {
      dir = resolve(root, build.outDir)
    },
    closeBundle: {
      // After the service worker is written.
      order: 'post',
      sequential: true,
      handler: async () => {
        const files = readdirSync(dir, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .filter((file) => isPacked(file, statSync(file).size))
        await Promise.all(
          files.map(async (file) => writeFileSync(packedName(file), await pack(readFileSync(file), 10))),
        )
      },
    },
  }
}

/**
 * What is loaded together is one file: the service worker asks for its files one after the other, and each costs a way
 * to the hub and back.
 */
const GROUPS = [
  { name: 'app', test: /\/src\/main\.tsx$|\/react-dom\//, priority: 9 },
  { name: 'yjs', test: /\/node_modules\/(?:yjs|lib0|y-protocols)\//, priority: 8 },
  { name: 'model', test: /\/src\/(?:documents|method|device|seal|sync)\//, minShareCount: 2, priority: 7 },
  { name: 'forms', test: /\/src\/method\/forms\/data\//, priority: 6 },
  { name: 'forms.en', test: /\/locales\/en\/forms\//, priority: 6 },
  { name: 'forms.fr', test: /\/locales\/fr\/forms\//, priority: 6 },
  { name: 'parts', test: /\/src\/(?:ui|features)\//, minShareCount: 2, priority: 5 },
]

export default defineConfig({
  plugins: [
    react(),
    scriptsInside(),
    classicFirstScript(),
    VitePWA({
      // Never a reload in the middle of an entry: the person says when (design §8, stack note 4).
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      workbox: {
        // app-files.json lists the others: with it the app checks by itself whether all of them are on the device.
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest}', 'app-files.json'],
        // Only an installation asks for it, and takes the smaller one without a network.
        globIgnores: ['icon-512.png'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(?:challenge|healthz|metrics|sync)/],
        cleanupOutdatedCaches: true,
        importScripts: ['early.js'],
        clientsClaim: true,
        skipWaiting: false,
      },
      manifest,
    }),
    packedTexts(),
  ],
  build: {
    target: TARGET,
    sourcemap: false,
    modulePreload: { polyfill: false },
    manifest: 'app-files.json',
    // One stylesheet, and one chunk for all that home needs: a cold start pays for each file.
    cssCodeSplit: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: GROUPS } },
      // A form that pages read as well is loaded with them; the list of forms asks for all alike.
      checks: { ineffectiveDynamicImport: false },
    },
  },
  server: {
    proxy: {
      '/sync': { target: 'http://localhost:8787', ws: true },
      '/challenge': 'http://localhost:8787',
    },
  },
})
