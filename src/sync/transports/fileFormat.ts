import { fail, ok, type Result } from '../../result.ts'
import { areEqual, concat } from '../../seal/bytes.ts'
import { sha256 } from '../../seal/digest.ts'

/**
 * A `.passerelle` file, numbers big-endian:
 * 0 magic 8 | 8 u8 version=1 | 9 u8 kind | 10 f64 size of the whole file | 18 SHA-256 of bytes 0–17 and the body | 50 body.
 * The head alone tells what is not ours, too new, too large or cut off, before anything else is read.
 */
export type FileKind = 'exchange' | 'backup'
export type FileError = {
  /** `cutOff`: shorter or longer than it says. `unreadable`: the device could not read it. */
  readonly type: 'notAFile' | 'newerFile' | 'tooLarge' | 'cutOff' | 'damaged' | 'unreadable'
}
/** A browser's `File`, as far as it is needed. */
export type FileSource = {
  readonly size: number
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> }
}
export type OpenedFile = { readonly kind: FileKind; readonly body: Uint8Array }

/** As in PNG: shows at once when a mail program has taken the file for text. */
const MAGIC = Uint8Array.of(0x89, 0x50, 0x53, 0x52, 0x4c, 0x0d, 0x0a, 0x1a)
const VERSION = 1
const KINDS: readonly FileKind[] = ['exchange', 'backup']
const SUMMED = 18
export const HEAD_BYTES = SUMMED + 32
export const MAX_BYTES = 256 * 1024 * 1024

export const packFile = (kind: FileKind, body: Uint8Array): Uint8Array => {
  const view = new DataView(new ArrayBuffer(10))
  view.setUint8(0, VERSION)
  view.setUint8(1, KINDS.indexOf(kind))
  view.setFloat64(2, HEAD_BYTES + body.length)
  const summed = concat(MAGIC, new Uint8Array(view.buffer))
  return concat(summed, sha256(concat(summed, body)), body)
}

/** Reads the head, and the rest only of what the head promises to be one of ours, whole and of bearable size. */
export const unpackFile = async (file: FileSource): Promise<Result<OpenedFile, FileError>> => {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
    const kind = kindIn(head, file.size)
    if (!kind.ok) return kind
    const body = new Uint8Array(await file.slice(HEAD_BYTES, file.size).arrayBuffer())
    if (body.length !== file.size - HEAD_BYTES) return fail({ type: 'cutOff' })
    // What a passphrase seals says itself whether it is whole, and says it in one way only.
    if (kind.value === 'backup') return ok({ kind: kind.value, body })
    const sum = sha256(concat(head.subarray(0, SUMMED), body))
    return areEqual(sum, head.subarray(SUMMED)) ? ok({ kind: kind.value, body }) : fail({ type: 'damaged' })
  } catch {
    return fail({ type: 'unreadable' })
  }
}

const kindIn = (head: Uint8Array, sizeBytes: number): Result<FileKind, FileError> => {
  if (!areEqual(head.subarray(0, MAGIC.length), MAGIC)) return fail({ type: 'notAFile' })
  const version = head[8]
  if (version !== undefined && version > VERSION) return fail({ type: 'newerFile' })
  if (sizeBytes > MAX_BYTES) return fail({ type: 'tooLarge' })
  if (head.length < HEAD_BYTES) return fail({ type: 'cutOff' })
  const view = new DataView(head.buffer, head.byteOffset, HEAD_BYTES)
  const kind = KINDS[view.getUint8(9)]
  const isWhole = view.getFloat64(10) === sizeBytes
  if (version !== VERSION || !kind) return fail({ type: 'damaged' })
  return isWhole ? ok(kind) : fail({ type: 'cutOff' })
}
