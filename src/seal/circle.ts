import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { decrypt } from './box.ts'
import { concat, randomBytes, toBase64url, utf8 } from './bytes.ts'
import { type CircleKeys, DOMAIN, KEY, keysFromReadSeed, keysFromSecret, publicKeyOf } from './keys.ts'

/** 22 characters base64url: the first 16 bytes of SHA-256(domain ‖ writePk ‖ readerPk). */
export type CircleId = string & { readonly __brand: 'CircleId' }

/** Who may read. Its keys live beside it, never in it: printing or serialising a circle shows none (L1). */
export type Circle = {
  readonly id: CircleId
  readonly writePk: Uint8Array
  readonly readerPk: Uint8Array
  /** What every signature and every ciphertext of the circle is bound to. */
  readonly context: Uint8Array
  readonly canWrite: boolean
  seal(plain: Uint8Array, nonce: Uint8Array, header: Uint8Array): Uint8Array
  /** Null for whatever was not sealed with this key, nonce and header. */
  open(sealed: Uint8Array, nonce: Uint8Array, header: Uint8Array): Uint8Array | null
  /** Throws in a circle that can only be read: asking for it is a bug. */
  sign(message: Uint8Array): Uint8Array
  /** Proves the right to read. */
  signAsReader(message: Uint8Array): Uint8Array
}

const keysByCircle = new WeakMap<Circle, CircleKeys>()

/** For this folder alone. */
export const keysOf = (circle: Circle): CircleKeys => {
  const keys = keysByCircle.get(circle)
  if (!keys) throw new Error('a circle made elsewhere')
  return keys
}

/** Nothing is registered anywhere: the id commits to both public keys, so showing them is the registration. */
export const circleIdOf = (writePk: Uint8Array, readerPk: Uint8Array): CircleId =>
  toBase64url(sha256(concat(DOMAIN, writePk, readerPk)).subarray(0, 16)) as CircleId

/** What entries of the circle are signed and sealed for; the hub derives it from the id alone. */
export const contextOf = (id: CircleId): Uint8Array => concat(DOMAIN, utf8(id))

export const createCircle = (): Circle => circleFromSecret(randomBytes(KEY))

/** @param secret32 the one secret everything else is derived from */
export const circleFromSecret = (secret32: Uint8Array): Circle => {
  const keys = keysFromSecret(sized(secret32))
  return circleOf(keys, publicKeyOf(keys.writeKey))
}

export const circleFromReadKeys = (readSeed32: Uint8Array, writePk32: Uint8Array): Circle =>
  circleOf(keysFromReadSeed(sized(readSeed32)), sized(writePk32))

const sized = (key: Uint8Array): Uint8Array => {
  if (key.length !== KEY) throw new Error(`a key of ${key.length} bytes`)
  return key.slice()
}

const circleOf = (keys: CircleKeys, writePk: Uint8Array): Circle => {
  const readerPk = publicKeyOf(keys.readerKey)
  const id = circleIdOf(writePk, readerPk)
  const context = contextOf(id)
  const { content, writeKey, readerKey } = keys
  const circle: Circle = Object.freeze({
    id,
    writePk,
    readerPk,
    context,
    canWrite: writeKey !== null,
    seal: (plain: Uint8Array, nonce: Uint8Array, header: Uint8Array) =>
      xchacha20poly1305(content, nonce, concat(context, header)).encrypt(plain),
    open: (sealed: Uint8Array, nonce: Uint8Array, header: Uint8Array) =>
      decrypt(content, nonce, sealed, concat(context, header)),
    sign: (message: Uint8Array) => {
      if (!writeKey) throw new Error('a circle that can only be read does not sign')
      return ed25519.sign(message, writeKey)
    },
    signAsReader: (message: Uint8Array) => ed25519.sign(message, readerKey),
  })
  keysByCircle.set(circle, keys)
  return circle
}
