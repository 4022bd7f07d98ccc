import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { concat, randomBytes } from './bytes.ts'

// Apart from the keys: home opens sealed columns and needs neither curves nor hashes for it.
export const NONCE = 24

/** nonce ‖ ciphertext ‖ tag, under a nonce of its own. */
export const sealBox = (key: Uint8Array, plain: Uint8Array, associated?: Uint8Array): Uint8Array => {
  const nonce = randomBytes(NONCE)
  return concat(nonce, xchacha20poly1305(key, nonce, associated).encrypt(plain))
}

export const openBox = (key: Uint8Array, box: Uint8Array, associated?: Uint8Array): Uint8Array | null => {
  if (box.length < NONCE + 16) return null
  return decrypt(key, box.subarray(0, NONCE), box.subarray(NONCE), associated)
}

export const decrypt = (
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  associated?: Uint8Array,
): Uint8Array | null => {
  try {
    return xchacha20poly1305(key, nonce, associated).decrypt(sealed)
  } catch {
    return null
  }
}
