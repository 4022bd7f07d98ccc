import * as Y from 'yjs'
import { fail, ok, type Result } from '../result.ts'
import { EMPTY, isHeavy, LIMITS, type Limits, type Weight, weighCarrier } from '../seal/carrier.ts'
import type { CircleId } from '../seal/circle.ts'
import type { Storage } from './storage.ts'

/** Why something is refused; `reason` goes to the device as it is. */
export type Refusal = { readonly type: 'refused'; readonly reason: string }
export const refused = (reason: string) => fail({ type: 'refused', reason })

/** What the hub remembers of a circle; derived from storage, so it may be forgotten whenever nothing is under way. */
export type CircleRecord = {
  readonly circleId: CircleId
  /** Generations with entries, and their sizes. */
  readonly bytes: Map<number, number>
  readonly weights: Map<number, Weight>
}

export type GenerationPorts = {
  readonly storage: Storage
  readonly limits?: Limits | undefined
  /** The carrier if the hub has it in memory. */
  readonly loaded: (circleId: CircleId, generation: number) => Y.Doc | undefined
}

export async function readRecord(storage: Storage, circleId: CircleId): Promise<CircleRecord> {
  const stored = await storage.generations(circleId)
  const bytes = new Map(stored.map((held) => [held.generation, held.bytes]))
  return { circleId, bytes, weights: new Map() }
}

/** −1 for a circle that is new here. */
export const newestOf = ({ bytes }: CircleRecord): number => Math.max(-1, ...bytes.keys())

/** L6: the newest, the one before, and the next once the newest is full. Whoever asks for another is told the newest. */
export async function checkGeneration(
  ports: GenerationPorts,
  record: CircleRecord,
  generation: number,
): Promise<Result<void, Refusal>> {
  const newest = newestOf(record)
  if (newest < 0 || generation === newest || generation === newest - 1) return ok(undefined)
  if (generation === newest + 1 && (await isFullGeneration(ports, record, newest))) return ok(undefined)
  return refused(`generation ${newest}`)
}

/** Stays so: the hub adds nothing to a full generation, so no late snapshot can outweigh its updates again. */
export async function isFullGeneration(ports: GenerationPorts, record: CircleRecord, generation: number) {
  return isHeavy(await weightOf(ports, record, generation), ports.limits ?? LIMITS)
}

/** Weighed once; afterwards each entry adds to it. */
async function weightOf(ports: GenerationPorts, record: CircleRecord, generation: number): Promise<Weight> {
  const known = record.weights.get(generation)
  if (known) return known
  if (!record.bytes.has(generation)) return EMPTY
  const { circleId } = record
  const carrier = ports.loaded(circleId, generation) ?? (await readCarrier(ports.storage, circleId, generation))
  const weight = weighCarrier(carrier)
  record.weights.set(generation, weight)
  return weight
}

async function readCarrier(storage: Storage, circleId: CircleId, generation: number): Promise<Y.Doc> {
  const carrier = new Y.Doc()
  applyAll(carrier, await storage.fetch(circleId, generation))
  return carrier
}

export function applyAll(carrier: Y.Doc, updates: readonly Uint8Array[]): void {
  carrier.transact(() => {
    for (const update of updates) Y.applyUpdate(carrier, update)
  })
}
