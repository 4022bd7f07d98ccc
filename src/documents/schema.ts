import type * as Y from 'yjs'
import { type CircleKind, isCircle } from '../method/circles.ts'
import { fail, ok, type Result } from '../result.ts'
import { rootMap } from './layout.ts'
import { LASTING } from './origins.ts'

/** The version of the layout that this app writes (D8). */
export const SCHEMA = 1

export type SchemaState = 'current' | 'older' | 'newer'

/** Migrations by the version they start from. They only add, and may run on several devices at once. */
const migrations: Readonly<Record<number, (doc: Y.Doc) => void>> = {}

/** A document without a version is one that has not arrived yet. */
export function checkSchema(doc: Y.Doc, current: number = SCHEMA): SchemaState {
  const version = rootMap(doc, 'meta').get('schema')
  if (version === undefined) return 'current'
  // A version that is no number can only come from an app that we do not know.
  if (typeof version !== 'number' || !Number.isInteger(version) || version > current) return 'newer'
  return version < current ? 'older' : 'current'
}

/** Brings an older document up to date. A newer one is read and not written (D8). */
export function migrate(doc: Y.Doc): Result<{ readonly from: number; readonly to: number }, { type: 'newerSchema' }> {
  const state = checkSchema(doc)
  if (state === 'newer') return fail({ type: 'newerSchema' })
  const from = state === 'older' ? Number(rootMap(doc, 'meta').get('schema')) : SCHEMA
  if (state === 'older') {
    doc.transact(() => {
      for (let version = from; version < SCHEMA; version++) migrations[version]?.(doc)
      rootMap(doc, 'meta').set('schema', SCHEMA)
    }, LASTING)
  }
  return ok({ from, to: SCHEMA })
}

/** Marks a new document with its kind and version. Only the circle's creator does this, once. */
export function startDocument(doc: Y.Doc, kind: CircleKind): void {
  doc.transact(() => {
    const meta = rootMap(doc, 'meta')
    meta.set('schema', SCHEMA)
    meta.set('kind', kind)
  }, LASTING)
}

/** The kind of circle a document belongs to; null until it has arrived. */
export function readKind(doc: Y.Doc): CircleKind | null {
  const kind = rootMap(doc, 'meta').get('kind')
  return isCircle(kind) ? kind : null
}
