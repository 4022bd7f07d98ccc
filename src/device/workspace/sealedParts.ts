import * as Y from 'yjs'
import { concat, fromUtf8, randomBytes, utf8 } from '../../seal/bytes.ts'
import { entriesOf } from '../../seal/carrier.ts'
import type { Circle } from '../../seal/circle.ts'
import { KIND, type Kind, kindOf, openEntry } from '../../seal/entry.ts'
import { createVerify, gate } from '../../seal/gate.ts'
import { applyPlain } from '../../seal/merge.ts'
import { fromJsonBytes, toJsonBytes } from '../columns.ts'
import type { Carried } from './filePorts.ts'
import { type DeviceFace, toFace } from './holders.ts'

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

/** A document of its own with what a file holds. */
export const docOf = (entries: readonly OpenedEntry[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const { kind, plain } of entries) applyPlain(doc, kind, plain)
  return doc
}

/** Whether `outer` holds all that `update` would bring, deletions included. Changes `outer` where it does not. */
export const holds = (outer: Y.Doc, { kind, plain }: OpenedEntry): boolean => {
  let hasGrown = false
  const grown = () => {
    hasGrown = true
  }
  outer.on('update', grown)
  const isUpdate = applyPlain(outer, kind, plain)
  outer.off('update', grown)
  return isUpdate && !hasGrown && outer.store.pendingStructs === null && outer.store.pendingDs === null
}

/** All that a document holds beyond `other`, as an entry would carry it. */
export const surplusOf = (doc: Y.Doc, other: Y.Doc): OpenedEntry => ({
  kind: KIND.update,
  plain: Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)),
})

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

/** Who wrote a file, and on which device; files of before the devices had names of their own tell the person alone. */
export type FileNote = { readonly name: string; readonly device: DeviceFace | null }

/** Stands where an entry has its 22-byte header, so that neither can pass for the other. */
const HEADER = utf8('file note/2')
const NAME_ALONE = utf8('file note/1')
const NONCE = 24

/** Who wrote the file, for the readers of the circle alone. */
export const sealNote = (circle: Circle, { name, device }: FileNote): Uint8Array => {
  const nonce = randomBytes(NONCE)
  return concat(nonce, circle.seal(toJsonBytes({ name, device }), nonce, HEADER))
}

/** Null for what was not sealed so; says nothing of who wrote it, for every reader of the circle can. */
export const openNote = (circle: Circle, note: Uint8Array): FileNote | null => {
  if (note.length < NONCE) return null
  const open = (header: Uint8Array) => circle.open(note.subarray(NONCE), note.subarray(0, NONCE), header)
  const said = fromJsonBytes(open(HEADER) ?? new Uint8Array())
  if (typeof said === 'object' && said !== null) {
    const { name, device } = said as { readonly name?: unknown; readonly device?: unknown }
    return { name: typeof name === 'string' ? name : '', device: toFace(device) }
  }
  const plain = open(NAME_ALONE)
  const name = plain && fromUtf8(plain)
  return name === null ? null : { name, device: null }
}
