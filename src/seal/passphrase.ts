import { xchacha20, xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { argon2id, argon2idAsync } from '@noble/hashes/argon2.js'
import { concat, randomBytes, utf8 } from './bytes.ts'
import { KEY } from './keys.ts'

/** What Argon2id costs; stated in every sealed file, so that another device opens it with the same. */
export type PassphraseCost = { readonly memoryKib: number; readonly passes: number }

/** OWASP's least for Argon2id; never less, however slow the device. */
export const LEAST_COST: PassphraseCost = { memoryKib: 19_456, passes: 2 }
const MOST_KIB = 65_536
/** What is still tried when a file asks for it: more would be a trap, not a passphrase. */
const ACCEPTED: PassphraseCost = { memoryKib: 262_144, passes: 8 }
const TRIAL_KIB = 4096
const TARGET_MS = 1000

const DOMAIN = utf8('passphrase/1\0')
const SALT = 16
const PREFIX = 19
/** u32 memory in KiB | u8 passes | salt 16 | nonce prefix 19; chunks follow. */
const HEAD = 4 + 1 + SALT + PREFIX
const TAG = 16
const CHUNK = 1 << 20

/** As much memory as takes about a second on this device (V3), between OWASP's least and 64 MiB. Takes some 50 ms. */
export const calibrateCost = (now: () => number = () => performance.now()): PassphraseCost => {
  const before = now()
  argon2id(DOMAIN, new Uint8Array(SALT), { m: TRIAL_KIB, t: 1, p: 1, dkLen: KEY })
  const kibPerMs = TRIAL_KIB / Math.max(1, now() - before)
  const memoryKib = Math.floor((TARGET_MS * kibPerMs) / LEAST_COST.passes / 1024) * 1024
  return { ...LEAST_COST, memoryKib: Math.min(MOST_KIB, Math.max(LEAST_COST.memoryKib, memoryKib)) }
}

/** However it was typed: spaces at the ends or twice, accents composed or not. Capitals count. */
const normalise = (passphrase: string): Uint8Array => utf8(passphrase.normalize('NFKC').trim().replace(/\s+/g, ' '))

export type PassphraseOptions = {
  /** 0 … 1 */
  readonly onProgress?: (part: number) => void
  readonly cost?: PassphraseCost
}

/** Seals any number of bytes under a passphrase: XChaCha20-Poly1305 in chunks of 1 MiB, none of which can be left out. */
export const sealWithPassphrase = async (
  passphrase: string,
  plain: Uint8Array,
  { onProgress = () => undefined, cost = calibrateCost() }: PassphraseOptions = {},
): Promise<Uint8Array> => {
  const head = concat(writeCost(cost), randomBytes(SALT), randomBytes(PREFIX))
  const key = await deriveKey(passphrase, head, cost, onProgress)
  const parts: Uint8Array[] = [head]
  const count = Math.max(1, Math.ceil(plain.length / CHUNK))
  for (let i = 0; i < count; i++) {
    parts.push(
      cipherAt(key, head, { index: i, isLast: i === count - 1 }).encrypt(plain.subarray(i * CHUNK, (i + 1) * CHUNK)),
    )
    await breathe()
  }
  return concat(...parts)
}

/**
 * Null for a wrong passphrase and for damaged bytes alike: neither the answer nor the time taken tells which of the two,
 * for every chunk costs the same whether it opens or not, and none is left out.
 */
export const openWithPassphrase = async (
  passphrase: string,
  sealed: Uint8Array,
  { onProgress = () => undefined }: Pick<PassphraseOptions, 'onProgress'> = {},
): Promise<Uint8Array | null> => {
  const cost = readCost(sealed)
  if (!cost) return null
  const head = sealed.subarray(0, HEAD)
  const key = await deriveKey(passphrase, head, cost, onProgress)
  const count = Math.ceil((sealed.length - HEAD) / (CHUNK + TAG))
  const parts: Uint8Array[] = []
  for (let i = 0; i < count; i++) {
    const at = HEAD + i * (CHUNK + TAG)
    const part = openChunk(key, head, { index: i, isLast: i === count - 1 }, sealed.subarray(at, at + CHUNK + TAG))
    if (part) parts.push(part)
    await breathe()
  }
  return count > 0 && parts.length === count ? concat(...parts) : null
}

type Place = { readonly index: number; readonly isLast: boolean }

const nonceOf = (head: Uint8Array, { index, isLast }: Place): Uint8Array => {
  const place = new DataView(new ArrayBuffer(5))
  place.setUint32(0, index)
  place.setUint8(4, isLast ? 1 : 0)
  return concat(head.subarray(-PREFIX), new Uint8Array(place.buffer))
}

const cipherAt = (key: Uint8Array, head: Uint8Array, place: Place) =>
  xchacha20poly1305(key, nonceOf(head, place), concat(DOMAIN, head))

const openChunk = (key: Uint8Array, head: Uint8Array, place: Place, chunk: Uint8Array): Uint8Array | null => {
  if (chunk.length < TAG) return null
  try {
    return cipherAt(key, head, place).decrypt(chunk)
  } catch {
    // Its tag was checked and nothing deciphered: that is made up for.
    xchacha20(key, nonceOf(head, place), chunk.subarray(0, -TAG))
    return null
  }
}

const deriveKey = (
  passphrase: string,
  head: Uint8Array,
  { memoryKib, passes }: PassphraseCost,
  onProgress: (part: number) => void,
): Promise<Uint8Array> =>
  argon2idAsync(normalise(passphrase), head.subarray(5, 5 + SALT), {
    ...{ m: memoryKib, t: passes, p: 1, dkLen: KEY, personalization: DOMAIN },
    ...{ asyncTick: 20, onProgress },
  })

const writeCost = ({ memoryKib, passes }: PassphraseCost): Uint8Array => {
  const view = new DataView(new ArrayBuffer(5))
  view.setUint32(0, memoryKib)
  view.setUint8(4, passes)
  return new Uint8Array(view.buffer)
}

/** Null for what no device of ours would have written. */
const readCost = (sealed: Uint8Array): PassphraseCost | null => {
  if (sealed.length < HEAD + TAG) return null
  const view = new DataView(sealed.buffer, sealed.byteOffset, HEAD)
  const [memoryKib, passes] = [view.getUint32(0), view.getUint8(4)]
  const isAccepted = memoryKib >= 8 && memoryKib <= ACCEPTED.memoryKib && passes >= 1 && passes <= ACCEPTED.passes
  return isAccepted ? { memoryKib, passes } : null
}

/** Lets the screen answer between two chunks. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
