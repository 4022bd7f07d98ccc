import * as Y from 'yjs'
import type { Generation } from './carrier.ts'
import { KIND, type Kind } from './entry.ts'

/** Applies the plaintext of an entry. False for one that is no update although the circle signed it: it is passed over. */
export const applyPlain = (doc: Y.Doc, kind: Kind, plain: Uint8Array, origin?: unknown): boolean => {
  try {
    if (kind === KIND.update) Y.applyUpdate(doc, plain, origin)
    if (kind === KIND.snapshot) Y.applyUpdateV2(doc, plain, origin)
    return true
  } catch {
    return false
  }
}

/** What `doc` has beyond `other`, or null. Yjs itself says what was new: structs and deletions alike. Changes `other`. */
export const beyond = (doc: Y.Doc, other: Y.Doc): Uint8Array | null => {
  const fresh: Uint8Array[] = []
  other.on('updateV2', (update: Uint8Array) => fresh.push(update))
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(doc, Y.encodeStateVector(other)))
  return fresh.length > 0 ? Y.mergeUpdatesV2(fresh) : null
}

/**
 * What opens a generation: all that `doc` has, and what waits in it for something else. Null at the very beginning of an
 * empty circle; every later generation begins with an entry, so that nobody can claim one that no writer opened.
 */
export const openingOf = (doc: Y.Doc, generation: Generation): Uint8Array | null => {
  const isEmpty = doc.store.clients.size === 0 && !doc.store.pendingStructs && !doc.store.pendingDs
  return isEmpty && generation === 0 ? null : Y.encodeStateAsUpdateV2(doc)
}
