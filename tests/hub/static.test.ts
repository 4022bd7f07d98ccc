import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepAssets } from '../../src/hub/keptAssets.ts'
import { openHub, type TestHub, tempDir } from './world.ts'

const HTML = `<!doctype html><title>Passerelle</title>${'<p>…</p>'.repeat(200)}`
const SCRIPT = `console.log("${'a'.repeat(2000)}")`

let hub: TestHub
let root: string
let app: string
beforeEach(async () => {
  root = tempDir()
  app = join(root, 'app')
  build({
    'index.html': HTML,
    'sw.js': 'self',
    'icon.svg': '<svg/>',
    'assets/app-1.js': SCRIPT,
    'assets/font-1.woff2': 'font',
  })
  writeFileSync(join(root, 'secret.txt'), 'outside')
  hub = await openHub({ staticDir: app })
})
afterEach(async () => {
  await hub.close()
  rmSync(root, { recursive: true, force: true })
})

function build(files: Readonly<Record<string, string>>): void {
  rmSync(app, { recursive: true, force: true })
  mkdirSync(join(app, 'assets'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(app, name), text)
}

/** Raw, because fetch tidies addresses and unpacks brotli. */
const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: Readonly<Record<string, unknown>>; body: Buffer }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: hub.port, path, headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })

describe('[H1] the app', () => {
  it('is served with a strict policy and security headers', async () => {
    const { status, headers, body } = await get('/', { host: `localhost:${hub.port}` })
    expect([status, String(body)]).toEqual([200, HTML])
    const policy = String(headers['content-security-policy'])
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "worker-src 'self'",
    ])
      expect(policy).toContain(rule)
    expect(policy).toContain(`connect-src 'self' ws://localhost:${hub.port} wss://localhost:${hub.port}`)
    expect(policy).not.toContain('unsafe-eval')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    })
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  it('lets the scripts inside its own page run, and no other', async () => {
    const inside = ['globalThis.early = 1', 'let a = "$&"\nlet b']
    const page = `<!doctype html>${inside.map((code) => `<script>${code}</script>`).join('\n')}<script src="/x.js"></script>`
    build({ 'index.html': page, 'sw.js': 'self' })
    const hashes = inside.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
    const wanted = `script-src 'self' ${hashes.join(' ')};`
    const first = await get('/')
    expect(first.headers['content-security-policy']).toContain(wanted)
    expect((await get('/p/some/route')).headers['content-security-policy']).toContain(wanted)
    // The browser takes this policy over for what it has kept.
    const again = await get('/', { 'if-none-match': String(first.headers.etag) })
    expect([again.status, String(again.headers['content-security-policy'])]).toEqual([
      304,
      String(first.headers['content-security-policy']),
    ])
    expect((await get('/sw.js')).headers['content-security-policy']).toContain("script-src 'self';")
  })

  it('lets no host name into the policy that is none', async () => {
    const { headers } = await get('/', { host: "x; script-src 'unsafe-inline'" })
    expect(headers['content-security-policy']).not.toContain("script-src 'unsafe-inline'")
    expect(String(headers['content-security-policy'])).toContain(`ws://localhost:${hub.port}`)
  })

  it('speaks brotli to whoever understands it, and not modified to whoever has it', async () => {
    const packed = await get('/assets/app-1.js', { 'accept-encoding': 'gzip, br' })
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      vary: 'accept-encoding',
      'content-type': 'text/javascript; charset=utf-8',
    })
    expect(String(brotliDecompressSync(packed.body))).toBe(SCRIPT)
    const plain = await get('/assets/app-1.js')
    expect([plain.headers['content-encoding'], String(plain.body)]).toEqual([undefined, SCRIPT])
    const again = await get('/assets/app-1.js', {
      'accept-encoding': 'br',
      'if-none-match': String(packed.headers.etag),
    })
    expect([again.status, again.body.length]).toEqual([304, 0])
    const font = await get('/assets/font-1.woff2', { 'accept-encoding': 'br' })
    expect([font.headers['content-encoding'], font.headers['content-type']]).toEqual([undefined, 'font/woff2'])
  })

  it('sends what the build packed beside a file, and packs by itself what was changed since', async () => {
    const file = join(app, 'assets/app-1.js')
    writeFileSync(`${file}.br`, brotliCompressSync('packed by the build'))
    const text = async () =>
      String(brotliDecompressSync((await get('/assets/app-1.js', { 'accept-encoding': 'br' })).body))
    expect(await text()).toBe('packed by the build')
    const later = new Date(Date.now() + 60_000)
    utimesSync(file, later, later)
    expect(await text()).toBe(SCRIPT)
  })

  it('caches hashed files for ever and asks for the others again', async () => {
    expect((await get('/assets/app-1.js')).headers['cache-control']).toContain('immutable')
    for (const path of ['/', '/index.html', '/sw.js', '/icon.svg'])
      expect((await get(path)).headers['cache-control']).toBe('no-cache')
  })

  it('answers its routes with the app, and a missing file with none', async () => {
    expect(String((await get('/programme/abc/plan?x=1')).body)).toBe(HTML)
    for (const path of ['/assets/gone.js', '/gone.png', '/assets/'])
      expect((await get(path)).status).toBe(path === '/assets/' ? 200 : 404)
  })

  it('gives nothing from outside its folder', async () => {
    const paths = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/%00',
      '/%',
      '//secret.txt',
    ]
    for (const path of paths) {
      const { status, body } = await get(path)
      expect([400, 404]).toContain(status)
      expect(String(body)).not.toContain('outside')
    }
  })

  it('only answers GET and HEAD', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405)
    const head = await get('/', {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(Buffer.byteLength(HTML)),
    ])
  })

  it('keeps files of earlier builds for open tabs, for 30 days', async () => {
    build({ 'index.html': HTML, 'assets/app-2.js': 'new' })
    await hub.stop()
    await hub.again()
    expect(String((await get('/assets/app-1.js')).body)).toBe(SCRIPT)
    expect(String((await get('/assets/app-2.js')).body)).toBe('new')
    const kept = join(hub.dataDir, 'assets-kept')
    const day = 86_400_000
    await keepAssets(app, kept, Date.now() + 29 * day)
    expect(existsSync(join(kept, 'app-1.js'))).toBe(true)
    await keepAssets(app, kept, Date.now() + 31 * day)
    expect(existsSync(join(kept, 'app-1.js'))).toBe(false)
    expect(readFileSync(join(kept, 'app-2.js'), 'utf8')).toBe('new')
    utimesSync(join(app, 'assets/app-2.js'), 1, 1)
    await keepAssets(app, kept, Date.now() + 31 * day)
    expect(existsSync(join(kept, 'app-2.js'))).toBe(true)
  })

  it('shows a new build without a restart', async () => {
    await get('/')
    build({ 'index.html': '<p>new', 'assets/app-2.js': 'new' })
    expect(String((await get('/')).body)).toBe('<p>new')
  })

  it('says what to do when it was never built', async () => {
    rmSync(app, { recursive: true })
    const { status, body } = await get('/')
    expect(status).toBe(503)
    expect(String(body)).toContain('npm run build')
  })
})

describe('[H1] for whoever runs it', () => {
  it('says whether it is well', async () => {
    expect([(await get('/healthz')).status, String((await get('/healthz')).body)]).toEqual([200, 'ok\n'])
  })

  it('shows metrics on this machine only, not through a proxy', async () => {
    expect(String((await get('/metrics')).body)).toContain('hub_sockets 0')
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404)
    expect((await get('/metrics', { forwarded: 'for=203.0.113.7' })).status).toBe(404)
    await hub.close()
    hub = await openHub({ staticDir: app, opensMetrics: true })
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(200)
  })

  it('promises HTTPS once it has a public address with it', async () => {
    await hub.close()
    hub = await openHub({ staticDir: app, publicUrl: 'https://hub.example' })
    expect((await get('/')).headers['strict-transport-security']).toContain('max-age')
  })
})
