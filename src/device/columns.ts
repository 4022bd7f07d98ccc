import { fromUtf8, utf8 } from '../seal/bytes.ts'
import type { ColumnCipher } from '../seal/columnCipher.ts'

/** Also for bytes that come from another realm, as structured clones may. */
export const isBytes = (value: unknown): value is Uint8Array =>
  ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]'

export const toJsonBytes = (value: unknown): Uint8Array => utf8(JSON.stringify(value))

/** Undefined for what is no JSON. */
export function fromJsonBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes) ?? '') as unknown
  } catch {
    return undefined
  }
}

export const sealJson = (cipher: ColumnCipher, value: unknown): Uint8Array => cipher.seal(toJsonBytes(value))

/** Undefined for what cannot be opened. */
export function openJson(cipher: ColumnCipher, sealed: unknown): unknown {
  const plain = isBytes(sealed) ? cipher.open(sealed) : null
  return plain === null ? undefined : fromJsonBytes(plain)
}
