import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const TEXTS = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt', '.wasm'])
/** Bytes; below it a packed file is hardly smaller. */
const LEAST = 500

const compress = promisify(brotliCompress)

/** By the file's name and its size in bytes: for the build, which packs beforehand, and the hub, which sends. */
export const isPacked = (name: string, size: number): boolean => TEXTS.has(extname(name)) && size > LEAST

/** Beside a file `x`, what the build packed of it. */
export const packedName = (name: string): string => `${name}.br`

/** Brotli; `quality` from 0 to 11, slower and smaller. */
export const pack = (bytes: Buffer, quality: number): Promise<Buffer> =>
  compress(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
