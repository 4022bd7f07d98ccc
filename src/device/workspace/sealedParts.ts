import * as Y from 'yjs'
import { concat, fromUtf8, randomBytes, utf8 } from '../../seal/bytes.ts'
import { entriesOf } from '../../seal/carrier.ts'
import type { Circle } from '../../seal/circle.ts'
import { type Kind, kindOf, openEntry } from '../../seal/entry.ts'
import { createVerify, gate } from '../../seal/gate.ts'
import { applyPlain } from '../../seal/merge.ts'
import type { Carried } from './filePorts.ts'

/** An entry of a file, opened. */
export type OpenedEntry = { readonly kind: Kind; readonly plain: Uint8Array }

/** What a part holds, once the gate has admitted all of it (L4); null if it does not. Touches nothing of this device. */
export const openPart = async (
  circle: Circle,
  { generation, update }: Carried,
): Promise<readonly OpenedEntry[] | null> => {
  const carrier = new Y.Doc()
  const admitted = await gate(carrier, generation, circle.context, createVerify(circle.writePk), update)
  if (!admitted.ok) return null
  Y.applyUpdate(carrier, update)
  return entriesOf(carrier).flatMap((entry) => {
    const kind = kindOf(entry)
    const plain = openEntry(circle, entry)
    return kind !== null && plain ? [{ kind, plain }] : []
  })
}

/** Merges into a document what a file holds; the session owes it to its log from then on (L5). */
export const mergeEntries = (doc: Y.Doc, entries: readonly OpenedEntry[]): void =>
  Y.transact(
    doc,
    () => {
      for (const { kind, plain } of entries) applyPlain(doc, kind, plain, 'file')
    },
    'file',
    false,
  )

/** How many of the entries would bring the document anything that it does not hold. Leaves the document alone. */
export const countFresh = (doc: Y.Doc, entries: readonly OpenedEntry[]): number => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  let fresh = 0
  let hasGrown = false
  copy.on('update', () => {
    hasGrown = true
  })
  for (const { kind, plain } of entries) {
    hasGrown = false
    applyPlain(copy, kind, plain)
    if (hasGrown) fresh += 1
  }
  return fresh
}

/** Stands where an entry has its 22-byte header, so that neither can pass for the other. */
const HEADER = utf8('file note/1')
const NONCE = 24

/** Who wrote the file, for the readers of the circle alone. */
export const sealNote = (circle: Circle, name: string): Uint8Array => {
  const nonce = randomBytes(NONCE)
  return concat(nonce, circle.seal(utf8(name), nonce, HEADER))
}

/** Null for what was not sealed so; says nothing of who wrote it, for every reader of the circle can. */
export const openNote = (circle: Circle, note: Uint8Array): string | null => {
  if (note.length < NONCE) return null
  const plain = circle.open(note.subarray(NONCE), note.subarray(0, NONCE), HEADER)
  return plain && fromUtf8(plain)
}
