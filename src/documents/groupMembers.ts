import type { Field, Form } from '../method/forms/types.ts'
import type { FieldValue } from '../method/forms/values.ts'
import { type GroupKind, type MemberType, USUAL_MEMBERS } from '../method/group.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type EmptyText, type NotFound, record } from './command.ts'
import { openHome } from './forms/home.ts'
import { type FormInstance, readForm, startForm } from './forms/instances.ts'
import { addItem } from './forms/items.ts'
import type { FormDocs, OwnerId } from './forms/keys.ts'
import { pathTo } from './forms/parts.ts'
import { setAnswer } from './forms/setAnswer.ts'
import { readGroup } from './group.ts'
import type { ItemId } from './ids.ts'
import { writeCell } from './rows.ts'

/** Begins a group in the circle where it is meant to live. */
export function beginGroup(
  docs: FormDocs,
  author: Author,
  form: Form,
  kind: GroupKind,
): Result<FormInstance['id'], GroupError> {
  if (!docs.group) return fail({ type: 'outOfReach' })
  const begun = startForm(docs.group, author, { form: 'supportNetwork', subject: '' })
  const instance = begun.ok && readForm(docs.group, begun.value)
  if (!begun.ok || !instance || kind === 'support') return begun
  const set = setGroupAnswer({ docs, form, instance }, author, instance.id, 'lsg.side', { options: ['mentor'] })
  return set.ok ? begun : set
}

export type NewMember = {
  readonly person: string
  /** Whoever takes part under that name. */
  readonly member?: string
  readonly organisation?: string
  /** The actor of the list that the organisation is (S84). */
  readonly actor?: string
  readonly type?: MemberType | null
  readonly speaksForMigrants?: boolean
  /** Why the group goes beyond ten (S161). */
  readonly reason?: string
}

export type GroupError =
  | CommandError
  | NotFound
  | EmptyText
  | { readonly type: 'needsReason' | 'outOfReach' | 'notAValue' }

/** Where a group is kept: the documents within reach, and its form. */
export type GroupPlace = { readonly docs: FormDocs; readonly form: Form; readonly instance: FormInstance }

/**
 * Adds somebody to the group. From the eleventh on a reason is asked for, once and for all (S161); whoever cannot read
 * where reasons are kept is not asked.
 */
export function addMember(place: GroupPlace, author: Author, input: NewMember): Result<ItemId, GroupError> {
  const { docs, form, instance } = place
  if (`${input.person}${input.organisation ?? ''}`.trim() === '') return fail({ type: 'emptyText' })
  const before = readGroup(docs, form, instance.id)
  const isBeyond = (before?.members.length ?? 0) >= USUAL_MEMBERS
  const hasReason = Boolean(input.reason?.trim() || before?.beyondTenReason.text.trim())
  if (isBeyond && docs.programme && !hasReason) return fail({ type: 'needsReason' })
  const home = openHome(docs, author, form, instance, { owner: instance.id, field: 'lsg.members' })
  if (!home.ok) return home
  const added = addItem(home.value.doc, author, { instance: instance.id, owner: instance.id, field: 'lsg.members' })
  if (!added.ok) return added
  if (isBeyond && input.reason?.trim())
    writeAnswer(place, author, instance.id, 'lsg.beyondTenReason', input.reason.trim())
  const id = added.value
  const { person, member, organisation, actor, type } = input
  const values: readonly (readonly [string, FieldValue | null])[] = [
    ['person', named(person, member)],
    ['organisation', named(organisation ?? '', actor)],
    ['type', type ? { options: [type] } : null],
    ['migrantRep', input.speaksForMigrants ? { yes: true } : null],
  ]
  for (const [field, value] of values) if (value) setGroupAnswer(place, author, id, `lsg.members.${field}`, value)
  return ok(id)
}

export const named = (words: string, id?: string): FieldValue | null =>
  words.trim() === '' ? null : { words: words.trim(), ...(id && { ids: [id] }) }

/** Sets the typed part of an answer in its home; null takes it away. */
export function setGroupAnswer(
  { docs, form, instance }: GroupPlace,
  author: Author,
  owner: OwnerId,
  field: string,
  value: FieldValue | null,
): Result<void, GroupError> {
  const known: Field | undefined = pathTo(form, field).at(-1)
  const home = openHome(docs, author, form, instance, { owner, field })
  if (!home.ok || !known) return home.ok ? fail({ type: 'notFound' }) : home
  return setAnswer(home.value.doc, author, { owner, field: known }, value)
}

/** Makes the words of an answer read so, in its home. */
export function writeAnswer(
  { docs, form, instance }: GroupPlace,
  author: Author,
  owner: OwnerId,
  field: string,
  words: string,
): Result<void, GroupError> {
  const home = openHome(docs, author, form, instance, { owner, field })
  if (!home.ok) return home
  return record<void, never>(home.value.doc, () => ok(writeCell(home.value.doc, author, owner, field, words)))
}
