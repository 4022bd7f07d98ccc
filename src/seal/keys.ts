import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concat, randomBytes, utf8 } from './bytes.ts'

export const DOMAIN = utf8('circle/1\0')
export const KEY = 32
export const NONCE = 24

export const derive = (secret: Uint8Array, label: string): Uint8Array => hkdf(sha256, secret, DOMAIN, utf8(label), KEY)

/** Everything secret of a circle (L1). It never leaves this folder: circles hold it by identity, not by property. */
export type CircleKeys = {
  readonly secret: Uint8Array | null
  readonly readSeed: Uint8Array
  readonly writeKey: Uint8Array | null
  readonly readerKey: Uint8Array
  readonly content: Uint8Array
}

export const keysFromSecret = (secret: Uint8Array): CircleKeys & { readonly writeKey: Uint8Array } => ({
  ...keysFromReadSeed(derive(secret, 'read')),
  secret,
  writeKey: derive(secret, 'write'),
})

export const keysFromReadSeed = (readSeed: Uint8Array): CircleKeys => ({
  secret: null,
  readSeed,
  writeKey: null,
  readerKey: derive(readSeed, 'reader'),
  content: derive(readSeed, 'content'),
})

export const publicKeyOf = (signingKey: Uint8Array): Uint8Array => ed25519.getPublicKey(signingKey)

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
