import * as Y from 'yjs'
import { toBase64url, utf8 } from '../../seal/bytes.ts'
import { sha256 } from '../../seal/digest.ts'

const BYTES = 12

/** What a document holds, in 16 characters: equal on two devices only if they hold the same, deletions included. */
export const circleDigest = (doc: Y.Doc): string => {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(byClient)
  const deleted = [...Y.createDeleteSetFromStructStore(doc.store).clients].sort(byClient)
  const ranges = deleted.map(([client, items]) => [client, ...items.flatMap(({ clock, len }) => [clock, len])])
  return toBase64url(sha256(utf8(JSON.stringify([clocks, ranges]))).subarray(0, BYTES))
}

const byClient = ([a]: readonly [number, unknown], [b]: readonly [number, unknown]) => a - b
