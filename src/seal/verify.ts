import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { areEqual, concat } from './bytes.ts'

/** Whether the signature (64 bytes) is the circle's own over the message. */
export type Verify = (signature: Uint8Array, message: Uint8Array) => boolean | Promise<boolean>

const { Point } = ed25519
const ORDER = Point.Fn.ORDER
const never: Verify = () => false

/**
 * One rule everywhere, native or not: the public key is canonical and not of small order, R is not of small order, S < L,
 * and S·B − k·A encodes to the very bytes of R (cofactorless, as OpenSSL and BoringSSL do). noble's own `verify` is
 * cofactored and would accept signatures that browsers refuse, which would tear a circle in two.
 */
export const createVerify = (writePk: Uint8Array): Verify => {
  if (!isUsableKey(writePk)) return never
  const portable = createPortableVerify(writePk)
  let native: Promise<Verify | null> | null = null
  return async (signature, message) => {
    native ??= nativeVerify(writePk)
    return ((await native) ?? portable)(signature, message)
  }
}

/** The same rule without WebCrypto, synchronous: for old browsers, insecure origins and deterministic tests. */
export const createPortableVerify = (
  writePk: Uint8Array,
): ((signature: Uint8Array, message: Uint8Array) => boolean) => {
  if (!isUsableKey(writePk)) return () => false
  const key = Point.fromBytes(writePk, false)
  return (signature, message) => {
    if (!isPlausible(signature)) return false
    const r = signature.subarray(0, 32)
    const s = toNumber(signature.subarray(32))
    if (s >= ORDER) return false
    const k = Point.Fn.create(toNumber(sha512(concat(r, writePk, message))))
    return areEqual(Point.BASE.multiplyUnsafe(s).subtract(key.multiplyUnsafe(k)).toBytes(), r)
  }
}

const nativeVerify = async (writePk: Uint8Array): Promise<Verify | null> => {
  try {
    const key = await crypto.subtle.importKey('raw', writePk as BufferSource, 'Ed25519', false, ['verify'])
    return (signature, message) =>
      isPlausible(signature) &&
      crypto.subtle.verify('Ed25519', key, signature as BufferSource, message as BufferSource).catch(() => false)
  } catch {
    return null // no Ed25519 here: browsers before 2023–2025, or an insecure origin
  }
}

const isUsableKey = (key: Uint8Array): boolean => {
  try {
    return key.length === 32 && !Point.fromBytes(key, false).isSmallOrder()
  } catch {
    return false
  }
}

const isPlausible = (signature: Uint8Array): boolean =>
  signature.length === 64 && !isSmallOrderEncoding(signature.subarray(0, 32))

const toNumber = (littleEndian: Uint8Array): bigint =>
  littleEndian.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n)

/** The y of the eight points of small order; the sign bit is ignored. A point of order 8 and its negation share y up to sign. */
const SMALL_ORDER_Y: readonly bigint[] = (() => {
  const p = Point.Fp.ORDER
  const order8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n
  return [0n, 1n, p - 1n, order8, p - order8, p, p + 1n]
})()

const isSmallOrderEncoding = (bytes: Uint8Array): boolean => {
  // Most signatures leave here: big integers are slow, and every small-order y begins with one of few bytes.
  if (!SMALL_ORDER_FIRST_BYTES.has(bytes[0] ?? 0)) return false
  const y = toNumber(bytes) & ((1n << 255n) - 1n)
  return SMALL_ORDER_Y.includes(y)
}
const SMALL_ORDER_FIRST_BYTES = new Set(SMALL_ORDER_Y.map((y) => Number(y & 0xffn)))
