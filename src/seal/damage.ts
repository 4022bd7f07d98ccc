import * as Y from 'yjs'
import { areEqual } from './bytes.ts'
import { type Generation, logOf } from './carrier.ts'
import { HEADER, kindOf, writeHeader } from './entry.ts'

/** Whether every entry of a carrier from disk stands where its header says, and none waits for one that is missing. */
export const isWellPlaced = (carrier: Y.Doc, generation: Generation): boolean => {
  if (carrier.store.pendingStructs || carrier.store.pendingDs) return false
  for (let item = logOf(carrier)._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentBinary)) return false
    const entry = item.content.content
    const kind = kindOf(entry)
    const { client, clock } = item.id
    const header = kind === null ? null : writeHeader({ kind, generation, client, clock, origin: item.origin })
    if (!header || !areEqual(header, entry.subarray(0, HEADER))) return false
  }
  return true
}

/** Entries that a carrier holds but cannot place, because some before them are missing. */
export const strandedEntries = (carrier: Y.Doc): readonly Uint8Array[] => {
  const { pendingStructs } = carrier.store
  if (!pendingStructs) return []
  try {
    return Y.decodeUpdateV2(pendingStructs.update).structs.flatMap((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentBinary ? [struct.content.content] : [],
    )
  } catch {
    return []
  }
}
