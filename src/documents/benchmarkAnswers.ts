import type * as Y from 'yjs'
import { CIRCLES, type CircleKind } from '../method/circles.ts'
import type { Form, FormId } from '../method/forms/types.ts'
import { type FieldValue, isValueOf } from '../method/forms/values.ts'
import { homeOf } from './forms/home.ts'
import { type FormInstance, readForms } from './forms/instances.ts'
import { type Item, toItem } from './forms/items.ts'
import { answerKey, type FormDocs } from './forms/keys.ts'
import { pathTo } from './forms/parts.ts'
import { allRows, rootMap } from './layout.ts'
import { byOrder } from './order.ts'
import { type Cell, readCell } from './rows.ts'

export type PlacedItem = { readonly item: Item; readonly circle: CircleKind }

/** Answers of all instances of a form at once: each document's items are walked once, however many instances there are. */
export type AnswerReader = {
  /** Begun and not deleted, in order. */
  readonly instances: readonly FormInstance[]
  /** Words at the instance itself or at one of its items. */
  cell(instance: string, owner: string, field: string): Cell
  value(instance: string, field: string, owner?: string): FieldValue | null
  items(instance: string, field: string): readonly PlacedItem[]
  contributions(instance: string, field: string): readonly PlacedItem[]
}

const EMPTY: Cell = { text: '', language: '', isContested: false }

export function answerReader(docs: FormDocs, form: Form): AnswerReader {
  const homes = new Map<string, CircleKind | null>()
  const indexes = new Map<CircleKind, ReadonlyMap<string, readonly Item[]>>()
  const homeFor = (instance: string, field: string): { kind: CircleKind; doc: Y.Doc } | null => {
    const key = answerKey(instance, field)
    if (!homes.has(key)) homes.set(key, homeOf(docs, form, instance, field))
    const kind = homes.get(key)
    const doc = kind && docs[kind]
    return kind && doc ? { kind, doc } : null
  }
  const rowsAt = (instance: string, field: string): readonly PlacedItem[] => {
    const home = homeFor(instance, field)
    if (!home) return []
    const index = indexes.get(home.kind) ?? itemsOf(home.doc)
    indexes.set(home.kind, index)
    return (index.get(answerKey(instance, field)) ?? []).map((item) => ({ item, circle: home.kind }))
  }
  return {
    instances: instancesOf(docs, form.id),
    cell: (instance, owner, field) => {
      const home = homeFor(instance, field)
      return home ? readCell(home.doc, owner, field) : EMPTY
    },
    value: (instance, field, owner = instance) => {
      const home = homeFor(instance, field)
      const type = pathTo(form, field).at(-1)?.type ?? 'text'
      return home && isValueOf({ type }, rootMap(home.doc, 'values').get(answerKey(owner, field)))
    },
    items: (instance, field) => rowsAt(instance, field).filter(({ item }) => item.kind === 'item'),
    contributions: (instance, field) => rowsAt(instance, field).filter(({ item }) => item.kind === 'contribution'),
  }
}

/** As the widest circle that knows a form names it. */
export function instancesOf(docs: FormDocs, form: FormId): readonly FormInstance[] {
  const byId = new Map<string, FormInstance>()
  for (const kind of CIRCLES) {
    const doc = docs[kind]
    for (const instance of doc ? readForms(doc) : [])
      if (instance.form === form)
        byId.set(instance.id, { ...instance, subject: instance.subject || (byId.get(instance.id)?.subject ?? '') })
  }
  return [...byId.values()].toSorted(byOrder)
}

function itemsOf(doc: Y.Doc): ReadonlyMap<string, readonly Item[]> {
  const byKey = new Map<string, Item[]>()
  for (const [id, row] of allRows(doc, 'answers')) {
    const item = toItem(id, row)
    if (item.deletedBy !== null) continue
    const key = answerKey(item.owner, item.field)
    const before = byKey.get(key)
    if (before) before.push(item)
    else byKey.set(key, [item])
  }
  for (const items of byKey.values()) items.sort(byOrder)
  return byKey
}
