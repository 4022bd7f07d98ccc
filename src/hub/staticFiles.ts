import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { allowInside, scriptsInside } from './headers.ts'
import { isPacked, pack, packedName } from './packing.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}
/** Of 11: while somebody waits. */
const QUALITY = 9

type File = { readonly path: string; readonly size: number; readonly modifiedMs: number }
type Body = {
  readonly raw: Buffer
  readonly brotli: Buffer | null
  readonly etag: string
  /** Of a page: the scripts inside it, as a policy calls them. */
  readonly scripts: readonly string[]
}

/**
 * Serves the built app from `roots[0]`; `roots[1]` holds assets of earlier builds, so that a tab opened before an
 * update still finds its chunks (H1). Routes of the app, which have no extension, get index.html.
 */
export function createStaticFiles(appDir: string, keptDir: string) {
  const bodies = new Map<string, Promise<Body>>()
  const bodyOf = (file: File) => {
    const key = `${file.path}\n${file.size}\n${file.modifiedMs}`
    const known = bodies.get(key)
    if (known) return known
    const body = readBody(file)
    bodies.set(key, body)
    body.catch(() => bodies.delete(key))
    return body
  }
  const locate = async (path: string) => {
    const found = await fileAt(appDir, path)
    if (found || !path.startsWith('/assets/')) return found
    return fileAt(keptDir, path.slice('/assets'.length))
  }
  /** Answers true if it answered. */
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> => {
    const isRoute = extname(path) === ''
    const file = (await locate(path)) ?? (isRoute ? await fileAt(appDir, '/index.html') : null)
    if (!file) return false
    send(request, response, file, await bodyOf(file), path)
    return true
  }
}

async function fileAt(dir: string, path: string): Promise<File | null> {
  const full = normalize(join(dir, path))
  if (!full.startsWith(normalize(dir) + sep) || full.includes('\0')) return null
  const found = await stat(full).catch(() => null)
  return found?.isFile() ? { path: full, size: found.size, modifiedMs: found.mtimeMs } : null
}

async function readBody(file: File): Promise<Body> {
  const raw = await readFile(file.path)
  const brotli = isPacked(file.path, raw.length) ? await packed(file, raw) : null
  const etag = `"${file.size.toString(36)}-${Math.floor(file.modifiedMs).toString(36)}"`
  return { raw, brotli, etag, scripts: extname(file.path) === '.html' ? scriptsInside(String(raw)) : [] }
}

/** As the build packed it, unless the file was changed since. */
async function packed({ path, modifiedMs }: File, raw: Buffer): Promise<Buffer> {
  const beside = packedName(path)
  const found = await stat(beside).catch(() => null)
  return found && found.mtimeMs >= modifiedMs ? readFile(beside) : pack(raw, QUALITY)
}

function send(request: IncomingMessage, response: ServerResponse, file: File, body: Body, path: string): void {
  const wantsBrotli = body.brotli && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const bytes = wantsBrotli ? body.brotli : body.raw
  const etag = wantsBrotli ? body.etag.replace(/"$/, '-br"') : body.etag
  const headers = {
    'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
    // Names in /assets carry a hash of the content; everything else must be asked for again.
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    etag,
  }
  // Before "not modified" as well: the browser takes over what that says.
  if (body.scripts.length > 0) {
    const policy = String(response.getHeader('content-security-policy'))
    response.setHeader('content-security-policy', allowInside(policy, body.scripts))
  }
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(200, {
    ...headers,
    'content-length': bytes?.length ?? 0,
    ...(wantsBrotli ? { 'content-encoding': 'br' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
