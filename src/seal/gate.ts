import * as Y from 'yjs'
import { fail, ok, type Result } from '../result.ts'
import { areEqual } from './bytes.ts'
import { type Generation, isLogName } from './carrier.ts'
import { HEADER, kindOf, signatureOf, signedPart, writeHeader } from './entry.ts'
import type { Verify } from './verify.ts'

export { createVerify, type Verify } from './verify.ts'

export type GateError = {
  readonly type:
    | 'deletes'
    | 'gap'
    | 'notAnEntry'
    | 'notAnAppend'
    | 'misplaced'
    | 'badSignature'
    | 'tooLarge'
    | 'garbage'
}
export type Caps = { readonly entryBytes: number; readonly updateBytes: number }
export const CAPS: Caps = { entryBytes: 8 * 1024 * 1024, updateBytes: 256 * 1024 * 1024 }

/**
 * The one rule for everything that wants into a carrier (L4), on devices and on the hub, from public data only: nothing but
 * entries signed by the circle for this generation and this very place, appended without gaps. Entries already held are
 * ignored. Changes nothing and never throws; who gets `ok` applies the update, with no other entry of the same client in between.
 */
export const gate = async (
  carrier: Y.Doc,
  generation: Generation,
  context: Uint8Array,
  verify: Verify,
  update: Uint8Array,
  caps: Caps = CAPS,
): Promise<Result<void, GateError>> => {
  try {
    const fresh = inspectUpdate(carrier, generation, update, caps)
    if (!fresh.ok) return fresh
    const checks = fresh.value.map((entry) => verify(signatureOf(entry), signedPart(context, entry)))
    const verdicts = await Promise.all(checks)
    return verdicts.every((verdict) => verdict === true) ? ok(undefined) : fail({ type: 'badSignature' })
  } catch {
    return fail({ type: 'garbage' })
  }
}

/** Everything about an update except its signatures: the fresh entries in it, still to be verified. */
export const inspectUpdate = (
  carrier: Y.Doc,
  generation: Generation,
  update: Uint8Array,
  caps: Caps = CAPS,
): Result<readonly Uint8Array[], GateError> => {
  if (update.length > caps.updateBytes) return fail({ type: 'tooLarge' })
  const decoded = decode(update)
  if (!decoded) return fail({ type: 'garbage' })
  if (decoded.ds.clients.size > 0) return fail({ type: 'deletes' })
  const fresh: Fresh[] = []
  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    if (clock + struct.length <= Y.getState(carrier.store, client)) continue
    const checked = inspectStruct(struct, generation, caps)
    if (!checked.ok) return checked
    fresh.push(checked.value)
  }
  return hasGap(carrier, fresh) ? fail({ type: 'gap' }) : ok(fresh.map(({ entry }) => entry))
}

type Fresh = { readonly id: Y.ID; readonly origin: Y.ID | null; readonly entry: Uint8Array }

const decode = (update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null => {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

const inspectStruct = (struct: Y.Item | Y.GC, generation: Generation, caps: Caps): Result<Fresh, GateError> => {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentBinary)) return fail({ type: 'notAnEntry' })
  const { id, origin, rightOrigin, parentSub } = struct
  const parent: unknown = struct.parent
  const isInLog = origin ? parent === null : isLogName(parent)
  if (!isInLog || parentSub !== null || rightOrigin !== null) return fail({ type: 'notAnAppend' })
  const entry = struct.content.content
  if (entry.length > caps.entryBytes) return fail({ type: 'tooLarge' })
  const kind = kindOf(entry)
  if (kind === null) return fail({ type: 'notAnEntry' })
  const header = writeHeader({ kind, generation, client: id.client, clock: id.clock, origin })
  if (!header || !areEqual(header, entry.subarray(0, HEADER))) return fail({ type: 'misplaced' })
  return ok({ id, origin, entry })
}

/**
 * Whether applying the entries would leave one of them pending: each needs the client's entry before it and its origin,
 * held already or admitted before it. Linear: an entry whose origin is still to come waits under the origin's name.
 */
const hasGap = (carrier: Y.Doc, fresh: readonly Fresh[]): boolean => {
  const queues = new Map<number, Fresh[]>()
  for (const item of fresh) push(queues, item.id.client, item)
  const next = new Map<number, number>()
  const stateOf = (client: number): number => next.get(client) ?? Y.getState(carrier.store, client)
  const waiting = new Map<number, number[]>()
  const ready = [...queues.keys()]
  for (const queue of queues.values()) queue.reverse()
  let admitted = 0
  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const queue = queues.get(client) ?? []
    for (let item = queue.at(-1); item && item.id.clock === stateOf(client); item = queue.at(-1)) {
      const { origin } = item
      if (origin && origin.clock >= stateOf(origin.client)) {
        push(waiting, origin.client, client)
        break
      }
      queue.pop()
      admitted++
      next.set(client, item.id.clock + 1)
      for (const other of waiting.get(client) ?? []) ready.push(other)
      waiting.delete(client)
    }
  }
  return admitted < fresh.length
}

const push = <K, V>(lists: Map<K, V[]>, key: K, value: V): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
