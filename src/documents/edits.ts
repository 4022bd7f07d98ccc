import type * as Y from 'yjs'
import { maySettle } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, isWritable, type NotAllowed } from './command.ts'
import { type EditId, type MemberId, newId } from './ids.ts'
import { type Field, hasEdits, readText, rootEdits, rootMap, rootText } from './layout.ts'
import { LASTING, LOCAL } from './origins.ts'
import { asFields, asNumber, asText, asTexts } from './parse.ts'
import { replaceAll } from './text.ts'

/** What somebody left in a field: the whole value, and the heads that were there to be seen (D7). */
export type Edit = {
  readonly id: EditId
  readonly member: MemberId
  readonly language: string
  readonly seen: readonly string[]
  readonly value: unknown
  readonly at: number
}

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** All edits kept of a field, by id. */
function editsOf(doc: Y.Doc, field: Field): ReadonlyMap<string, Edit> {
  if (!hasEdits(doc, field)) return new Map()
  return new Map([...rootEdits(doc, field).entries()].map(([id, raw]) => [id, parseEdit(id, raw)]))
}

function parseEdit(id: string, raw: unknown): Edit {
  const edit = asFields(raw)
  return {
    id: id as EditId,
    member: asText(edit.member) as MemberId,
    language: asText(edit.language),
    seen: asTexts(edit.seen),
    value: edit.value ?? null,
    at: asNumber(edit.at),
  }
}

/** The edits that no other has seen, in an order that all devices agree on. */
export const headsOf = (doc: Y.Doc, field: Field): readonly Edit[] => headsAmong(editsOf(doc, field))

function headsAmong(edits: ReadonlyMap<string, Edit>): readonly Edit[] {
  const seen = new Set([...edits.values()].flatMap((edit) => edit.seen))
  return [...edits.values()].filter(({ id }) => !seen.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

const currentValue = (doc: Y.Doc, field: Field): unknown =>
  'text' in field ? readText(doc, field.text) : (rootMap(doc, 'values').get(field.value) ?? null)

/**
 * Whether several people left different things in a field without seeing each other's. Two who left the same words are
 * of one mind, unless merging their words has doubled them.
 */
export const isContested = (doc: Y.Doc, field: Field): boolean => differ(headsOf(doc, field), currentValue(doc, field))

function differ(heads: readonly Edit[], current: unknown): boolean {
  const [first] = heads
  if (!first || heads.length < 2) return false
  return heads.some((head) => !sameValue(head.value, first.value)) || !sameValue(current, first.value)
}

/**
 * Records what the author leaves in a field: on leaving it, or after 5 s of pause, and only if something was typed.
 * While a field is contested an edit continues the author's own version and leaves the others standing: only `settle`
 * sees them all.
 */
export function recordEdit(doc: Y.Doc, author: Author, field: Field): Result<EditId | null, CommandError> {
  if (!isWritable(doc)) return fail({ type: 'newerSchema' })
  const value = currentValue(doc, field)
  const heads = headsOf(doc, field)
  if (heads.length === 1 && heads[0] && sameValue(heads[0].value, value)) return ok(null)
  const isOpen = differ(heads, value)
  const seen = isOpen ? heads.filter(({ member }) => member === author.member) : heads
  if (isOpen && seen.some((head) => sameValue(head.value, value))) return ok(null)
  return ok(append(doc, author, field, value, seen))
}

/**
 * The mentee side picks a version, joins several or keeps the merge (S244, S377): `value` becomes what the field holds,
 * by an edit that saw them all. A text takes a string; a plain value any JSON.
 */
export function settle(
  doc: Y.Doc,
  author: Author,
  field: Field,
  value: unknown,
): Result<EditId, CommandError | NotAllowed | { readonly type: 'notText' }> {
  if (!isWritable(doc)) return fail({ type: 'newerSchema' })
  if (!maySettle(author.sides)) return fail({ type: 'notAllowed' })
  if ('text' in field && typeof value !== 'string') return fail({ type: 'notText' })
  const heads = headsOf(doc, field)
  doc.transact(() => {
    if ('text' in field) replaceAll(rootText(doc, field.text), String(value))
    else rootMap(doc, 'values').set(field.value, value)
  }, LOCAL)
  return ok(append(doc, author, field, value, heads))
}

function append(doc: Y.Doc, author: Author, field: Field, value: unknown, seen: readonly Edit[]): EditId {
  const id = newId<EditId>()
  const { member, language, now } = author
  doc.transact(() => {
    const edits = rootEdits(doc, field)
    edits.set(id, { member, language, seen: seen.map((head) => head.id), value, at: now })
    for (const old of prunable(editsOf(doc, field))) edits.delete(old)
  }, LASTING)
  return id
}

/**
 * Edits that need not be kept: all but heads and their parents. What is pruned must hold with every edit all those it
 * builds on: else two devices that prune different branches could leave an edit that nobody kept has seen, and it would
 * come back as a head. So a parent on which something older than a parent was built goes too.
 */
export function prunable(edits: ReadonlyMap<string, Edit>): ReadonlySet<string> {
  const heads = headsAmong(edits)
  const kept = new Set<string>(heads.flatMap((head) => [head.id, ...head.seen]))
  const gone = new Set<string>()
  const open = [...edits.keys()].filter((id) => !kept.has(id))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (gone.has(id) || !edits.has(id)) continue
    gone.add(id)
    open.push(...(edits.get(id)?.seen ?? []))
  }
  return gone
}
