import type * as Y from 'yjs'
import { fail, ok, type Result } from '../../result.ts'
import { type Author, type CommandError, type EmptyText, type NotFound, record } from '../command.ts'
import { type FormInstanceId, type ItemId, newId } from '../ids.ts'
import { allRows, findRow, type Row } from '../layout.ts'
import { asFlag, asText, asTextOrNull } from '../parse.ts'
import { createRow, deleteRow, type Plain, placeAfter, type RowBase, readBase, restoreRow, setRow } from '../rows.ts'
import { type AnswerPlace, answerKey, type OwnerId } from './keys.ts'

/** An item of a list, or what one of several people contributed to a question. Its words are at its own id. */
export type Item = RowBase<ItemId> & {
  readonly kind: 'item' | 'contribution'
  readonly instance: FormInstanceId
  /** The instance, or the item that it is part of. */
  readonly owner: OwnerId
  /** The list, or the question. */
  readonly field: string
  /** Shown as "name not shown" (D5); the document still says who wrote it. */
  readonly hidesName: boolean
}

export type ItemInput = AnswerPlace & {
  readonly instance: FormInstanceId
  /** First words, of an item of a simple list or a contribution. */
  readonly words?: string
  /** Right after this item; null: first; absent: last. */
  readonly after?: ItemId | null
}

/** Adds an item to a list; an empty one too, to be filled in. Its fields hang at the id that comes back. */
export const addItem = (doc: Y.Doc, author: Author, input: ItemInput): Result<ItemId, CommandError | NotFound> =>
  add(doc, author, input, { kind: 'item' })

/**
 * Adds what one person says to a question beside what others say (S91). With `hidesName` it is shown as "name not
 * shown".
 */
export const addContribution = (
  doc: Y.Doc,
  author: Author,
  input: ItemInput & { readonly words: string; readonly hidesName?: boolean },
): Result<ItemId, CommandError | NotFound | EmptyText> =>
  input.words.trim() === ''
    ? fail({ type: 'emptyText' })
    : add(doc, author, input, { kind: 'contribution', hidesName: input.hidesName ?? false })

function add(doc: Y.Doc, author: Author, input: ItemInput, plain: Readonly<Record<string, Plain>>) {
  const { instance, owner, field, words, after } = input
  return record(doc, (): Result<ItemId, NotFound> => {
    if (!findRow(doc, 'forms', instance) || !isOwner(doc, instance, owner)) return fail({ type: 'notFound' })
    const id = newId<ItemId>()
    const order = placeAfter(doc, 'answers', after, (row) => row.get('owner') === owner && row.get('field') === field)
    createRow(doc, author, 'answers', id, { ...plain, instance, owner, field, order }, { [field]: words })
    return ok(id)
  })
}

const isOwner = (doc: Y.Doc, instance: string, owner: string): boolean =>
  owner === instance || findRow(doc, 'answers', owner)?.get('instance') === instance

/** Marks an item, with all that hangs at it, as deleted; undo and `restoreItem` bring it back. */
export const removeItem = (doc: Y.Doc, author: Author, id: ItemId) => deleteRow(doc, author, 'answers', id)
export const restoreItem = (doc: Y.Doc, author: Author, id: ItemId) => restoreRow(doc, author, 'answers', id)

/** An item whose fields live in several circles is deleted, or comes back, in all of them. */
export function removeEverywhere(
  docs: readonly Y.Doc[],
  author: Author,
  id: ItemId,
  isRemoved = true,
): Result<void, CommandError | NotFound> {
  const holding = docs.filter((doc) => findRow(doc, 'answers', id))
  if (holding.length === 0) return fail({ type: 'notFound' })
  for (const doc of holding) {
    const set = isRemoved ? removeItem(doc, author, id) : restoreItem(doc, author, id)
    if (!set.ok) return set
  }
  return ok(undefined)
}

/** Puts an item right after another of its list; null: first. */
export function moveItem(
  doc: Y.Doc,
  _author: Author,
  id: ItemId,
  after: ItemId | null,
): Result<void, CommandError | NotFound> {
  const moved = findRow(doc, 'answers', id)
  if (!moved) return fail({ type: 'notFound' })
  const isBeside = (row: Row) =>
    row !== moved && row.get('owner') === moved.get('owner') && row.get('field') === moved.get('field')
  return setRow(doc, 'answers', id, { order: placeAfter(doc, 'answers', after, isBeside) })
}

export function toItem(id: string, row: Row): Item {
  return {
    ...readBase<ItemId>(id, row),
    kind: row.get('kind') === 'contribution' ? 'contribution' : 'item',
    instance: asText(row.get('instance')) as FormInstanceId,
    owner: asText(row.get('owner')) as OwnerId,
    field: asText(row.get('field')),
    hidesName: asFlag(row.get('hidesName')),
  }
}

/** Items and contributions of an instance that are not deleted, by `<ownerId>/<fieldId>`, each list in order. */
export function itemsByKey(doc: Y.Doc, instance: string): ReadonlyMap<string, readonly Item[]> {
  const items = allRows(doc, 'answers')
    .flatMap(([id, row]) => (row.get('instance') === instance ? [toItem(id, row)] : []))
    .filter(({ deletedBy }) => deletedBy === null)
    .toSorted((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
  const byKey = new Map<string, Item[]>()
  for (const item of items) {
    const key = answerKey(item.owner, item.field)
    byKey.set(key, [...(byKey.get(key) ?? []), item])
  }
  return byKey
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The instance that an owner belongs to, if neither it nor anything it hangs at is deleted. */
export function liveInstanceOf(doc: Y.Doc, owner: string, depth = 0): FormInstanceId | null {
  const form = findRow(doc, 'forms', owner)
  if (form) return asTextOrNull(form.get('deletedBy')) ? null : (owner as FormInstanceId)
  const row = findRow(doc, 'answers', owner)
  // Items hang at most four deep; a circle could only come from a broken app.
  if (!row || asTextOrNull(row.get('deletedBy')) || depth > 8) return null
  return liveInstanceOf(doc, asText(row.get('owner')), depth + 1)
}
