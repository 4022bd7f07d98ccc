import type * as Y from 'yjs'
import { KIND, placeOf } from './entry.ts'

/** 0, 1, 2 …: each time a log is full, the next begins (L6). */
export type Generation = number

const LOG = 'log'

export const logOf = (carrier: Y.Doc): Y.Array<Uint8Array> => carrier.getArray<Uint8Array>(LOG)
export const isLogName = (name: unknown): boolean => name === LOG

/** All entries, in the order of the log. */
export const entriesOf = (carrier: Y.Doc): readonly Uint8Array[] => logOf(carrier).toArray()

/**
 * How heavy a generation is; every part only ever moves towards full. `openingBytes` is the smallest entry that stands at
 * the very beginning (several writers may open at once): a later, larger snapshot cannot make a full generation unfull.
 */
export type Weight = {
  readonly tailBytes: number
  readonly openingBytes: number | null
  readonly isMarkedFull: boolean
}
export type Limits = {
  /** What follows the opening may weigh this much, or as much as the opening snapshot, before the generation is full. */
  readonly tailBytes: number
}
export const LIMITS: Limits = { tailBytes: 256 * 1024 }
export const EMPTY: Weight = { tailBytes: 0, openingBytes: null, isMarkedFull: false }

/** The weight with one more entry: for those who follow a carrier and need not walk it. */
export const addWeight = (weight: Weight, entry: Uint8Array): Weight => {
  const place = placeOf(entry)
  if (!place) return weight
  const isOpening = place.kind === KIND.snapshot && place.origin === null
  const opening = isOpening ? entry.length : 0
  return {
    tailBytes: weight.tailBytes + (isOpening ? 0 : entry.length),
    openingBytes: place.origin ? weight.openingBytes : Math.min(weight.openingBytes ?? opening, opening),
    isMarkedFull: weight.isMarkedFull || place.kind === KIND.fullMark,
  }
}
export const weighCarrier = (carrier: Y.Doc): Weight => entriesOf(carrier).reduce(addWeight, EMPTY)

export const isHeavy = (weight: Weight, limits: Limits = LIMITS): boolean =>
  weight.isMarkedFull || weight.tailBytes >= Math.max(limits.tailBytes, weight.openingBytes ?? 0)

/** Public and monotone (L6): the tail outweighs max(limit, opening snapshot), or somebody marked it. Walks the log. */
export const isFull = (carrier: Y.Doc, limits: Limits = LIMITS): boolean => isHeavy(weighCarrier(carrier), limits)
