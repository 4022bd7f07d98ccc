import type * as Y from 'yjs'
import { NONCE } from './box.ts'
import { concat, randomBytes } from './bytes.ts'
import type { Circle } from './circle.ts'

/**
 * The byte layout (L3), numbers big-endian:
 *  0 u8 version=1 | 1 u8 kind | 2 u32 generation | 6 u32 client | 10 u32 clock | 14 u32 originClient | 18 u32 originClock+1
 * 22 nonce 24 | 46 ciphertext + tag 16 | signature 64 over context ‖ all before it: 126 bytes over the plaintext.
 * The header states the entry's whole place in the carrier, so that nothing around a signed entry can be changed.
 */
const VERSION = 1
export const HEADER = 22
export const SIGNATURE = 64
const TAG = 16
const OVERHEAD = HEADER + NONCE + TAG + SIGNATURE

/** update: a Yjs update (V1). snapshot: a Yjs update (V2). fullMark: nothing; it makes its generation full (L6). */
export const KIND = { update: 0, snapshot: 1, fullMark: 2 } as const
export type Kind = (typeof KIND)[keyof typeof KIND]

/** `origin` is the entry before it in the writer's log, null for the first. */
export type Place = {
  readonly kind: Kind
  readonly generation: number
  readonly client: number
  readonly clock: number
  readonly origin: Pick<Y.ID, 'client' | 'clock'> | null
}

const U32 = 0xffffffff
const isU32 = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= U32

/** The 22 bytes, or null where a number does not fit: such a place does not exist. */
export const writeHeader = ({ kind, generation, client, clock, origin }: Place): Uint8Array | null => {
  const numbers = [generation, client, clock, origin?.client ?? 0, origin ? origin.clock + 1 : 0]
  if (!numbers.every(isU32)) return null
  const view = new DataView(new ArrayBuffer(HEADER))
  view.setUint8(0, VERSION)
  view.setUint8(1, kind)
  numbers.forEach((n, i) => {
    view.setUint32(2 + 4 * i, n)
  })
  return new Uint8Array(view.buffer)
}

/** What the header says, or null for bytes that are no entry of this version. Says nothing of signature or content. */
export const placeOf = (entry: Uint8Array): Place | null => {
  const kind = kindOf(entry)
  if (kind === null) return null
  const view = new DataView(entry.buffer, entry.byteOffset, HEADER)
  const [generation, client, clock, originClient, originClock] = [2, 6, 10, 14, 18].map((at) => view.getUint32(at)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const origin = originClock === 0 ? null : { client: originClient, clock: originClock - 1 }
  return { kind, generation, client, clock, origin }
}

export const kindOf = (entry: Uint8Array): Kind | null => {
  if (entry.length < OVERHEAD || entry[0] !== VERSION) return null
  const kind = entry[1]
  return kind === KIND.update || kind === KIND.snapshot || kind === KIND.fullMark ? kind : null
}

/** Throws for places that do not exist and circles that can only be read: both are bugs. */
export const sealEntry = (circle: Circle, place: Place, plain: Uint8Array): Uint8Array => {
  const header = writeHeader(place)
  if (!header) throw new Error('no such place in a carrier')
  const nonce = randomBytes(NONCE)
  const body = concat(header, nonce, circle.seal(plain, nonce, header))
  return concat(body, circle.sign(concat(circle.context, body)))
}

/** The plaintext, or null for an entry that was not sealed for this circle and place. Does not verify the signature. */
export const openEntry = (circle: Circle, entry: Uint8Array): Uint8Array | null => {
  if (kindOf(entry) === null) return null
  const nonce = entry.subarray(HEADER, HEADER + NONCE)
  return circle.open(entry.subarray(HEADER + NONCE, -SIGNATURE), nonce, entry.subarray(0, HEADER))
}

/** What the signature of an entry is about. */
export const signedPart = (context: Uint8Array, entry: Uint8Array): Uint8Array =>
  concat(context, entry.subarray(0, -SIGNATURE))
export const signatureOf = (entry: Uint8Array): Uint8Array => entry.subarray(-SIGNATURE)
