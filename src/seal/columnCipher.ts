import { openBox, sealBox } from './box.ts'
import { utf8 } from './bytes.ts'

/** Seals the one opaque column of read-model rows (V2); synchronous, because awaiting ends an IndexedDB transaction. */
export type ColumnCipher = {
  seal(bytes: Uint8Array): Uint8Array
  /** Null for whatever was not sealed with this key. */
  open(sealed: Uint8Array): Uint8Array | null
}

const CONTEXT = utf8('column/1\0')

/** @param key 32 random bytes */
export const createColumnCipher = (key: Uint8Array): ColumnCipher => ({
  seal: (bytes) => sealBox(key, bytes, CONTEXT),
  open: (sealed) => openBox(key, sealed, CONTEXT),
})
