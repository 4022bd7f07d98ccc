import { ed25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8 } from './bytes.ts'

export const DOMAIN = utf8('circle/1\0')
export const KEY = 32

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
