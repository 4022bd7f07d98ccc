import { NONCE } from './box.ts'
import { concat, fromUtf8, randomBytes, utf8 } from './bytes.ts'
import type { Circle } from './circle.ts'

/** Stands where an entry has its 22-byte header, so that neither can pass for the other. */
const HEADER = utf8('presence/1')

/** Who is here and where, as one opaque field (L9). Not signed: every reader of the circle can write one. */
export const sealPresence = (circle: Circle, json: unknown): Uint8Array => {
  const nonce = randomBytes(NONCE)
  return concat(nonce, circle.seal(utf8(JSON.stringify(json)), nonce, HEADER))
}

/** What was sealed, or null for anything else. */
export const openPresence = (circle: Circle, bytes: Uint8Array): unknown => {
  const plain = circle.open(bytes.subarray(NONCE), bytes.subarray(0, NONCE), HEADER)
  const text = plain && fromUtf8(plain)
  try {
    return text === null ? null : (JSON.parse(text) as unknown)
  } catch {
    return null
  }
}
