import * as Y from 'yjs'
import type { TextId, ValueKey } from './ids.ts'

/**
 * The one table of root types (D1). Every shared type is a root found by name: two devices that each create a nested
 * type under one key while apart would lose one of them, root types merge. Nothing else may name a root.
 */
const FIXED = {
  meta: 'map', // schema, kind of circle, decision keys: `decisionKey` and `decisionKey/<key>`, `cityKey/<cityId>` among equals
  members: 'map', // <memberId> and <memberId>/<deviceId> → plain JSON
  values: 'map', // plain answers and marks, one key each
  suggestions: 'map', // <suggestionId> → Y.Map of plain values, created whole
  comments: 'map', // <commentId> → plain JSON
  decisions: 'map', // <decisionId> → plain JSON, appended only (D6)
  versions: 'map', // <versionId> → plain JSON, never edited (D9)
  formVersions: 'map', // the same of forms
  links: 'map', // name of a wider circle → sealed link, opaque here (L2)
} as const

/** Lists of rows. A row is a `Y.Map` of plain values, created whole by one command; its long texts are root texts. */
export const LISTS = [
  'visits',
  'sessions',
  'checks',
  'sheets',
  'remarks',
  'plan',
  'forms',
  'answers',
  'meetings',
  'agenda',
  'groupEntries',
] as const
export type List = (typeof LISTS)[number]

type RootKind = 'map' | 'text' | 'rich'
export type Row = Y.Map<unknown>
type FixedRoot = keyof typeof FIXED

/** What kind of root a name stands for, or null if this version of the app knows none. */
export function kindOf(name: string): RootKind | null {
  if (Object.hasOwn(FIXED, name)) return 'map'
  const at = name.indexOf(':')
  const rest = name.slice(at + 1)
  if (at < 0 || rest === '') return null
  switch (name.slice(0, at)) {
    case 'text':
      return 'text'
    case 'rich':
      return 'rich'
    case 'edits':
      return 'map'
    case 'rows':
      return LISTS.some((list) => list === rest) ? 'map' : null
    default:
      return null
  }
}

/** Roots that a newer app, or somebody with a write link and a sense of humour, has put there. They are left alone. */
export const unknownRoots = (doc: Y.Doc): readonly string[] => [...doc.share.keys()].filter((name) => !kindOf(name))

export const rootMap = (doc: Y.Doc, name: FixedRoot): Y.Map<unknown> => doc.getMap<unknown>(name)
export const rootText = (doc: Y.Doc, id: TextId): Y.Text => doc.getText(`text:${id}`)
export const rootRows = (doc: Y.Doc, list: List): Y.Map<unknown> => doc.getMap<unknown>(`rows:${list}`)

/** A text and a plain value each have their own edits (D7); a `/` keeps the two apart, as no id holds one. */
export type Field = { readonly text: TextId } | { readonly value: ValueKey }
export const fieldName = (field: Field): string => ('text' in field ? field.text : `value/${field.value}`)
export const rootEdits = (doc: Y.Doc, field: Field): Y.Map<unknown> => doc.getMap<unknown>(`edits:${fieldName(field)}`)

/** A text that exists, without making an empty one: reading 200 rows should not grow the document's table of roots. */
export function readText(doc: Y.Doc, id: TextId): string {
  return doc.share.has(`text:${id}`) ? rootText(doc, id).toString() : ''
}

export const hasEdits = (doc: Y.Doc, field: Field): boolean => doc.share.has(`edits:${fieldName(field)}`)

const namesByDoc = new WeakMap<Y.Doc, WeakMap<object, string>>()

/**
 * The name of a root type. Yjs looks for it by walking all roots; here one walk after new roots have come serves all.
 * Returns null for a type that is no root of this document.
 */
export function nameOf(doc: Y.Doc, type: { readonly _item: unknown }): string | null {
  let names = namesByDoc.get(doc)
  if (!names) {
    names = new WeakMap()
    namesByDoc.set(doc, names)
  }
  if (type._item) return null
  const known = names.get(type)
  if (known !== undefined) return known
  for (const [name, root] of doc.share) names.set(root, name)
  return names.get(type) ?? null
}

/** Row `id` of a list; null if absent or not a row (whoever holds a write link can write anything, L10). */
export function findRow(doc: Y.Doc, list: List | 'suggestions', id: string): Row | null {
  const row = (list === 'suggestions' ? rootMap(doc, list) : rootRows(doc, list)).get(id)
  return row instanceof Y.Map ? row : null
}

/** All rows of a list, those marked as deleted too, in no order. */
export function allRows(doc: Y.Doc, list: List | 'suggestions'): readonly (readonly [string, Row])[] {
  const root = list === 'suggestions' ? rootMap(doc, list) : rootRows(doc, list)
  return [...root.entries()].flatMap(([id, row]) => (row instanceof Y.Map ? [[id, row] as const] : []))
}

/** Which list a row belongs to. */
export function listOf(doc: Y.Doc, id: string): List | 'suggestions' | null {
  return ([...LISTS, 'suggestions'] as const).find((list) => findRow(doc, list, id)) ?? null
}
