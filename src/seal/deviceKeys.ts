import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { openBox, sealBox } from './box.ts'
import { concat, randomBytes, utf8 } from './bytes.ts'
import { KEY } from './keys.ts'

/** X25519, one pair per device (L2b): the public key stands in `members`, the secret never leaves the device. */
export type DeviceKeys = { readonly secret: Uint8Array; readonly publicKey: Uint8Array }

/** What a pair is made of; its public key takes far longer to find than this. */
export const newDeviceSecret = (): Uint8Array => randomBytes(KEY)

export const createDeviceKeys = (): DeviceKeys => deviceKeysFromSecret(newDeviceSecret())

export const deviceKeysFromSecret = (secret: Uint8Array): DeviceKeys => ({
  secret,
  publicKey: x25519.getPublicKey(secret),
})

/**
 * Seals bytes, a link mostly, to one device: ephemeral public key 32 ‖ nonce 24 ‖ ciphertext + tag 16.
 * Null when the public key is not one (foreign input).
 */
export const sealToDevice = (devicePk: Uint8Array, bytes: Uint8Array): Uint8Array | null => {
  const own = createDeviceKeys()
  const key = sharedKey(own.secret, devicePk, own.publicKey, devicePk)
  return key && concat(own.publicKey, sealBox(key, bytes))
}

/** Null for whatever was not sealed to this device. */
export const openFromDevice = (deviceSecret: Uint8Array, sealed: Uint8Array): Uint8Array | null => {
  if (sealed.length < KEY) return null
  const ephemeralPk = sealed.slice(0, KEY)
  const key = sharedKey(deviceSecret, ephemeralPk, ephemeralPk, x25519.getPublicKey(deviceSecret))
  return key && openBox(key, sealed.subarray(KEY))
}

const sharedKey = (secret: Uint8Array, theirs: Uint8Array, ephemeralPk: Uint8Array, devicePk: Uint8Array) => {
  try {
    const shared = x25519.getSharedSecret(secret, theirs)
    return hkdf(sha256, shared, utf8('device/1\0'), concat(ephemeralPk, devicePk), KEY)
  } catch {
    return null // a point of small order, or not 32 bytes
  }
}
