import type * as Y from 'yjs'
import type { Field, Form } from '../../method/forms/types.ts'
import { allRows, findRow, type Row, rootMap } from '../layout.ts'
import { asFields, asText } from '../parse.ts'
import { placeOfValue } from './clear.ts'
import { type AnswerPlace, answerKey, type OwnerId, placeOfKey, placeOfRoot } from './keys.ts'

/** What an answer consists of in one document: a list with its items and all that hangs at them. */
export type Parts = { readonly places: readonly AnswerPlace[]; readonly items: readonly string[] }

/** The fields from a section down to one, the outermost first; empty if the form has no such field. */
export function pathTo(form: Form, field: string): readonly Field[] {
  const search = (fields: readonly Field[]): readonly Field[] => {
    for (const candidate of fields) {
      if (candidate.id === field) return [candidate]
      const below = search(candidate.itemFields ?? [])
      if (below.length > 0) return [candidate, ...below]
    }
    return []
  }
  return search(form.sections.flatMap(({ fields }) => fields))
}

/**
 * Everything of an answer that moves or is shared as one, items marked as deleted too: they can still be read.
 * `follows` says whether a field of its items goes with it.
 */
export function partsOf(
  doc: Y.Doc,
  form: Form,
  instance: string,
  fieldId: string,
  follows: (field: Field) => boolean,
): Parts {
  const rows = rowsByKey(doc, instance)
  const places: AnswerPlace[] = []
  const items: string[] = []
  const collect = (owner: string, field: Field): void => {
    places.push({ owner: owner as OwnerId, field: field.id })
    const below = (field.itemFields ?? []).filter(follows)
    if (field.type === 'group') for (const inner of below) collect(owner, inner)
    for (const item of rows.get(answerKey(owner, field.id)) ?? []) {
      items.push(item)
      places.push({ owner: item as OwnerId, field: field.id })
      for (const inner of below) collect(item, inner)
    }
  }
  const path = pathTo(form, fieldId)
  const field = path.at(-1)
  if (field) for (const owner of ownersOf(rows, instance, path.slice(0, -1))) collect(owner, field)
  return { places, items }
}

/** Ids of the items, deleted ones too, and contributions of an instance by `<ownerId>/<fieldId>`. */
function rowsByKey(doc: Y.Doc, instance: string): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, string[]>()
  for (const [id, row] of allRows(doc, 'answers')) {
    if (row.get('instance') !== instance) continue
    const key = answerKey(asText(row.get('owner')), asText(row.get('field')))
    byKey.set(key, [...(byKey.get(key) ?? []), id])
  }
  return byKey
}

/** What a field hangs at: the instance, or every item of the lists around it. */
function ownersOf(rows: ReadonlyMap<string, readonly string[]>, instance: string, around: readonly Field[]) {
  return around.reduce<readonly string[]>(
    (owners, field) =>
      field.type === 'group' ? owners : owners.flatMap((owner) => rows.get(answerKey(owner, field.id)) ?? []),
    [instance],
  )
}

/** The rows that an owner hangs at, itself first, up to but without the instance. */
export function rowsAbove(doc: Y.Doc, owner: string): readonly (readonly [string, Row])[] {
  const above: (readonly [string, Row])[] = []
  for (let id = owner; above.length < 8; ) {
    const row = findRow(doc, 'answers', id)
    if (!row) break
    above.push([id, row])
    id = asText(row.get('owner'))
  }
  return above
}

/** The answers at which a document holds anything: words, values, marks, comments. */
export function placesHeld(doc: Y.Doc): readonly AnswerPlace[] {
  const found = new Map<string, AnswerPlace>()
  const add = (place: AnswerPlace | null) => place && found.set(answerKey(place.owner, place.field), place)
  for (const name of doc.share.keys())
    if (name.startsWith('text:') && doc.getText(name).length > 0) add(placeOfRoot(name))
  for (const key of rootMap(doc, 'values').keys()) add(placeOfValue(key))
  for (const raw of rootMap(doc, 'comments').values()) {
    const { on, text } = asFields(raw)
    if (asText(text) !== '') add(placeOfKey(asText(on)))
  }
  return [...found.values()]
}
