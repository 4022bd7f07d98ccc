import { concat, fromBase64url, toBase64url } from '../../seal/bytes.ts'
import type { CircleId } from '../../seal/circle.ts'

/** One generation of one circle as it lies in a file: sealed entries as they are, and no key. */
export type SealedPart = {
  readonly circleId: CircleId
  readonly generation: number
  /** The carrier, as a Yjs update from its very beginning. */
  readonly update: Uint8Array
  /** Who wrote the file, sealed for the circle; empty without. */
  readonly note: Uint8Array
}
export type Parts = {
  /** ms */
  readonly writtenAt: number
  readonly parts: readonly SealedPart[]
}

const ID_BYTES = 16
const LENGTHS = 12
/** More circles and generations than anybody has: a count that was tampered with. */
const MAX_PARTS = 10_000

/** f64 writtenAt | u32 count | per part: circle id 16 | u32 generation | u32 note length | u32 update length | note | update. */
export const writeParts = ({ writtenAt, parts }: Parts): Uint8Array => {
  const head = new DataView(new ArrayBuffer(12))
  head.setFloat64(0, writtenAt)
  head.setUint32(8, parts.length)
  return concat(new Uint8Array(head.buffer), ...parts.flatMap(writePart))
}

const writePart = ({ circleId, generation, note, update }: SealedPart): readonly Uint8Array[] => {
  const lengths = new DataView(new ArrayBuffer(LENGTHS))
  for (const [i, number] of [generation, note.length, update.length].entries()) lengths.setUint32(4 * i, number)
  return [fromBase64url(circleId) ?? new Uint8Array(ID_BYTES), new Uint8Array(lengths.buffer), note, update]
}

/** Null for anything that `writeParts` would not have written, to the last byte. */
export const readParts = (bytes: Uint8Array): Parts | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 0
  const take = (size: number): Uint8Array => {
    if (at + size > bytes.length) throw new RangeError('cut off')
    at += size
    return bytes.subarray(at - size, at)
  }
  const number = (): number => {
    take(4)
    return view.getUint32(at - 4)
  }
  try {
    take(8)
    const writtenAt = view.getFloat64(0)
    const count = number()
    if (count > MAX_PARTS || !isTime(writtenAt)) return null
    const parts: SealedPart[] = []
    for (let i = 0; i < count; i++) {
      const circleId = toBase64url(take(ID_BYTES)) as CircleId
      const [generation, noteLength, length] = [number(), number(), number()]
      parts.push({ circleId, generation, note: take(noteLength), update: take(length) })
    }
    return at === bytes.length ? { writtenAt, parts } : null
  } catch {
    return null
  }
}

const isTime = (ms: number): boolean => Number.isFinite(ms) && ms >= 0 && ms < 8.64e15
