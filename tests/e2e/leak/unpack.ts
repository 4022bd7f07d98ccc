import { basename } from 'node:path'
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { isTable, logRecords, tableBlocks } from './levelDb.ts'
import { unsnappy } from './snappy.ts'
import { isSqlite, sqliteValues } from './sqlite.ts'

/** Some bytes in which to search, and how they came out of the file. */
export type View = { readonly how: string; readonly bytes: Buffer }

const MAX_DEPTH = 3
const limits = { maxOutputLength: 256 * 1024 * 1024 }

/** The file itself and everything that can be unpacked from it, and from that again. */
export const viewsOf = (path: string, file: Buffer): readonly View[] =>
  unpackAll([{ how: 'raw', bytes: file }, ...partsOf(path, file)], 0)

const unpackAll = (views: readonly View[], depth: number): readonly View[] => {
  if (depth === MAX_DEPTH) return views
  const inner = views.flatMap(({ how, bytes }) =>
    packedIn(bytes).map((view) => ({ how: how === 'raw' ? view.how : `${how} › ${view.how}`, bytes: view.bytes })),
  )
  return inner.length === 0 ? views : [...views, ...unpackAll(inner, depth + 1)]
}

const partsOf = (path: string, file: Buffer): readonly View[] => {
  const named = (how: string, parts: readonly Buffer[]) => parts.map((bytes) => ({ how, bytes }))
  if (isTable(file)) return named('LevelDB table', tableBlocks(file))
  if (isSqlite(file)) return named('SQLite value', sqliteValues(path) ?? [])
  if (/^(\d+\.log|MANIFEST-\d+)$/.test(basename(path))) return named('LevelDB log', logRecords(file))
  if (path.endsWith('.br')) return named('brotli', present(attempt(() => brotliDecompressSync(file, limits))))
  const body = cachedBody(file)
  return body ? named('brotli', present(attempt(() => brotliDecompressSync(body, limits)))) : []
}

/**
 * Packed streams that announce themselves, wherever they start. FF 11 02 is how Chromium marks a snappy-packed
 * IndexedDB value (blink IDBValueWrapper).
 */
const packedIn = (bytes: Buffer): readonly View[] => [
  ...carve(bytes, 'ff1102', 'snappy value', (at) => unsnappy(bytes, at + 3)),
  ...carve(bytes, '1f8b08', 'gzip', (at) => gunzipSync(bytes.subarray(at), limits)),
  ...carve(bytes, '28b52ffd', 'zstd', (at) => zstdDecompressSync(bytes.subarray(at), limits)),
  ...['7801', '789c', '78da'].flatMap((magic) =>
    carve(bytes, magic, 'zlib', (at) => inflateSync(bytes.subarray(at), limits)),
  ),
]

const carve = (
  bytes: Buffer,
  magicHex: string,
  how: string,
  unpack: (at: number) => Buffer | null,
): readonly View[] => {
  const magic = Buffer.from(magicHex, 'hex')
  const views: View[] = []
  for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1))
    for (const found of present(attempt(() => unpack(at)))) views.push({ how, bytes: found })
  return views
}

const attempt = (unpack: () => Buffer | null): Buffer | null => {
  try {
    return unpack()
  } catch {
    return null
  }
}
const present = (bytes: Buffer | null): readonly Buffer[] => (bytes && bytes.length > 0 ? [bytes] : [])

const CACHE_MAGIC = Buffer.from('305c72a71b6dfbfc', 'hex')
const CACHE_END = Buffer.from('d8410d97456ffaf4', 'hex')
const CACHE_HEADER = 24

/** The body in an entry of Chromium's HTTP cache, stored as it was sent (net/disk_cache/simple). */
const cachedBody = (file: Buffer): Buffer | null => {
  if (!file.subarray(0, 8).equals(CACHE_MAGIC) || file.length < CACHE_HEADER) return null
  const start = CACHE_HEADER + file.readUInt32LE(12)
  const end = file.indexOf(CACHE_END, start)
  return end < 0 ? null : file.subarray(start, end)
}
