import { describe, expect, it, vi } from 'vitest'
import { calibrateCost, LEAST_COST, openWithPassphrase, sealWithPassphrase } from '../../src/seal/passphrase.ts'

/** What was asked of the ciphers and of Argon2id, in order: what costs time. */
const work = vi.hoisted(() => [] as string[])
vi.mock('@noble/ciphers/chacha.js', async (original) => {
  const real = await original<typeof import('@noble/ciphers/chacha.js')>()
  const xchacha20: typeof real.xchacha20 = Object.assign((...given: Parameters<typeof real.xchacha20>) => {
    work.push(`decipher ${given[2].length}`)
    return real.xchacha20(...given)
  }, real.xchacha20)
  const xchacha20poly1305 = Object.assign((...given: Parameters<typeof real.xchacha20poly1305>) => {
    const cipher = real.xchacha20poly1305(...given)
    const decrypt = (sealed: Uint8Array) => {
      work.push(`check ${sealed.length}`)
      const plain = cipher.decrypt(sealed)
      work.push(`decipher ${plain.length}`)
      return plain
    }
    return { ...cipher, decrypt }
  }, real.xchacha20poly1305)
  return { ...real, xchacha20, xchacha20poly1305 }
})
vi.mock('@noble/hashes/argon2.js', async (original) => {
  const real = await original<typeof import('@noble/hashes/argon2.js')>()
  const argon2idAsync: typeof real.argon2idAsync = (...given) => {
    work.push('derive')
    return real.argon2idAsync(...given)
  }
  return { ...real, argon2idAsync }
})

/** Quick, for tests only: the cost of a device is never below OWASP's least. */
const cost = { memoryKib: 64, passes: 1 }
const WORDS = 'seven boats under a bridge'
const plainOf = (size: number) => Uint8Array.from({ length: size }, (_, i) => (i * 31) & 0xff)
const MIB = 1 << 20

describe('[V4] what a passphrase seals', () => {
  it.each([0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB + 5])('opens again: %i bytes', async (size) => {
    const plain = plainOf(size)
    const sealed = await sealWithPassphrase(WORDS, plain, { cost })
    const opened = await openWithPassphrase(WORDS, sealed)
    expect(opened && Buffer.from(opened).equals(Buffer.from(plain))).toBe(true)
  })

  it('opens however accents and spaces were typed, and not with other capitals', async () => {
    const sealed = await sealWithPassphrase('  été  à la   rivière ', plainOf(3), { cost })
    expect(await openWithPassphrase('e\u0301te\u0301 a\u0300 la rivie\u0300re', sealed)).toEqual(plainOf(3))
    expect(await openWithPassphrase('Été à la rivière', sealed)).toBeNull()
  })

  it('holds no readable text', async () => {
    const text = new TextEncoder().encode('sports hall '.repeat(50))
    const sealed = await sealWithPassphrase(WORDS, text, { cost })
    expect(Buffer.from(sealed).includes('sports')).toBe(false)
  })

  it('damaged anywhere, cut off, with a chunk left out or changed for another: null', async () => {
    const sealed = await sealWithPassphrase(WORDS, plainOf(2 * MIB + 9), { cost })
    const head = 40
    const chunk = MIB + 16
    const flipped = (at: number) => sealed.map((byte, i) => (i === at ? byte ^ 1 : byte))
    const damaged = [
      ...[5, 21, head, head + chunk, sealed.length - 1].map(flipped),
      ...[0, 3, head, head + 15, head + chunk, sealed.length - 1].map((size) => sealed.slice(0, size)),
      new Uint8Array(Buffer.concat([sealed.subarray(0, head), sealed.subarray(head + chunk)])),
    ]
    for (const bytes of damaged) expect(await openWithPassphrase(WORDS, bytes)).toBeNull()
  })

  it('that asks for more work than any of ours is refused at once', async () => {
    const sealed = await sealWithPassphrase(WORDS, plainOf(3), { cost })
    new DataView(sealed.buffer, sealed.byteOffset).setUint32(0, 0xffffffff)
    expect(await openWithPassphrase(WORDS, sealed)).toBeNull()
  })

  it('takes the same work to refuse a wrong passphrase and a damaged file, so that time does not tell which', async () => {
    const sealed = await sealWithPassphrase(WORDS, plainOf(4 * MIB), { cost })
    const damaged = sealed.map((byte, i) => (i === sealed.length - 1 ? byte ^ 1 : byte))
    const workOf = async (passphrase: string, bytes: Uint8Array, opens: boolean) => {
      work.length = 0
      expect((await openWithPassphrase(passphrase, bytes)) !== null).toBe(opens)
      return [...work]
    }
    const opened = await workOf(WORDS, sealed, true)
    expect(opened).toEqual([
      'derive',
      ...Array(4)
        .fill([`check ${MIB + 16}`, `decipher ${MIB}`])
        .flat(),
    ])
    expect(await workOf('another passphrase', sealed, false)).toEqual(opened)
    expect(await workOf(WORDS, damaged, false)).toEqual(opened)
  })
})

it('[V3] the cost fits the device, and is never below the least', () => {
  const device = (stepMs: number) => {
    let now = 0
    return () => (now += stepMs)
  }
  expect(calibrateCost(device(10_000))).toEqual(LEAST_COST)
  expect(calibrateCost(device(0.01)).memoryKib).toBe(65_536)
  expect(calibrateCost(device(100)).memoryKib).toBe(20_480)
})

it('tells how far it is', async () => {
  const seen: number[] = []
  await sealWithPassphrase(WORDS, plainOf(3), { cost: { memoryKib: 1024, passes: 1 }, onProgress: (p) => seen.push(p) })
  expect(seen.at(-1)).toBe(1)
})
