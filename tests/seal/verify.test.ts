import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { concat } from '../../src/seal/bytes.ts'
import { createPortableVerify, createVerify } from '../../src/seal/verify.ts'

const { Point } = ed25519
const L = Point.Fn.ORDER
const toBytes = (n: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => Number((n >> BigInt(8 * i)) & 255n))
const toNumber = (bytes: Uint8Array): bigint => bytes.reduceRight((n, byte) => (n << 8n) | BigInt(byte), 0n)
const TORSION = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')
const message = new TextEncoder().encode('an entry')

/** Signs with freely chosen points, as a dishonest writer can. */
const forge = ({ scalar = 12345n, r = 6789n, addToA = Point.ZERO, addToR = Point.ZERO, addToS = 0n }) => {
  const publicKey = Point.BASE.multiply(scalar).add(addToA).toBytes()
  const R = (r === 0n ? Point.ZERO : Point.BASE.multiply(r)).add(addToR).toBytes()
  const k = Point.Fn.create(toNumber(sha512(concat(R, publicKey, message))))
  return { publicKey, signature: concat(R, toBytes(Point.Fn.create(r + k * scalar) + addToS)) }
}

const both = async (publicKey: Uint8Array, signature: Uint8Array, text = message) => {
  const native = await createVerify(publicKey)(signature, text)
  const portable = createPortableVerify(publicKey)(signature, text)
  return { native, portable }
}
const yes = { native: true, portable: true }
const no = { native: false, portable: false }

describe('[L4] one verification rule, with WebCrypto and without', () => {
  it('accepts what was signed and nothing else', async () => {
    const seed = new Uint8Array(32).fill(5)
    const publicKey = ed25519.getPublicKey(seed)
    const signature = ed25519.sign(message, seed)
    expect(await both(publicKey, signature)).toEqual(yes)
    expect(await both(publicKey, signature, new TextEncoder().encode('another'))).toEqual(no)
    for (const at of [0, 31, 32, 63])
      expect(
        await both(
          publicKey,
          signature.map((b, i) => (i === at ? b ^ 1 : b)),
        ),
      ).toEqual(no)
    for (const size of [0, 63, 65]) expect(await both(publicKey, new Uint8Array(size))).toEqual(no)
  })

  it('refuses S + L, the same signature spelt otherwise', async () => {
    const honest = forge({})
    expect(await both(honest.publicKey, honest.signature)).toEqual(yes)
    const other = forge({ addToS: L })
    expect(await both(other.publicKey, other.signature)).toEqual(no)
  })

  it('refuses R with a torsion part, which a cofactored rule would accept', async () => {
    const { publicKey, signature } = forge({ addToR: TORSION })
    expect(await both(publicKey, signature)).toEqual(no)
    expect(ed25519.verify(signature, message, publicKey, { zip215: true })).toBe(true)
    expect(ed25519.verify(signature, message, publicKey, { zip215: false })).toBe(true)
  })

  it('agrees on keys with a torsion part', async () => {
    for (let r = 1n; r < 17n; r++) {
      const { publicKey, signature } = forge({ addToA: TORSION, r })
      const { native, portable } = await both(publicKey, signature)
      expect(native).toBe(portable)
    }
  })

  it('refuses keys and R of small order, in every spelling', async () => {
    const small = Array.from({ length: 8 }, (_, i) =>
      (i === 0 ? Point.ZERO : TORSION.multiplyUnsafe(BigInt(i))).toBytes(),
    )
    const p = Point.Fp.ORDER
    const spellings = [
      ...small,
      toBytes(p),
      toBytes(p + 1n),
      toBytes(p | (1n << 255n)),
      toBytes((p + 1n) | (1n << 255n)),
    ]
    const honest = forge({})
    for (const bytes of spellings) {
      expect(await both(bytes, concat(bytes, new Uint8Array(32)))).toEqual(no)
      expect(await both(honest.publicKey, concat(bytes, honest.signature.subarray(32)))).toEqual(no)
    }
    const zero = forge({ r: 0n })
    expect(await both(zero.publicKey, zero.signature)).toEqual(no)
  })

  it('refuses keys that are no points or are spelt beyond p', async () => {
    for (const publicKey of [
      toBytes(2n),
      toBytes(Point.Fp.ORDER + 3n),
      new Uint8Array(31),
      new Uint8Array(32).fill(255),
    ])
      expect(await both(publicKey, new Uint8Array(64).fill(1))).toEqual(no)
  })

  it('agrees on a thousand damaged signatures', async () => {
    const seed = new Uint8Array(32).fill(8)
    const publicKey = ed25519.getPublicKey(seed)
    const signature = ed25519.sign(message, seed)
    for (let i = 0; i < 500; i++) {
      const damaged = signature.map((byte, at) => (at === i % 64 ? byte ^ (1 << (i % 8)) : byte))
      expect(await both(publicKey, damaged)).toEqual(no)
    }
  })
})
