import type * as Y from 'yjs'
import type { Form } from '../method/forms/types.ts'
import type { FieldValue } from '../method/forms/values.ts'
import {
  BODY_USES,
  type BodyUse,
  COST_KINDS,
  type CostKind,
  GROUP_STATES,
  type GroupKind,
  type GroupState,
  type HeardTotals,
  MEMBER_ROLES,
  MEMBER_TYPES,
  type MemberRole,
  type MemberType,
} from '../method/group.ts'
import { type Answer, answerAt } from './forms/answers.ts'
import { homeOf } from './forms/home.ts'
import type { FormInstance } from './forms/instances.ts'
import type { FormDocs, OwnerId } from './forms/keys.ts'
import { readWholeForm } from './forms/readWholeForm.ts'
import { totalsKey } from './groupTotals.ts'
import type { ItemId } from './ids.ts'
import { rootMap } from './layout.ts'
import { asFields, asNumber, oneOf } from './parse.ts'
import type { Cell } from './rows.ts'

export type GroupMember = {
  readonly id: ItemId
  /** Name and function, as the person wishes to appear. */
  readonly person: string
  /** Who takes part in the programme under that name; ''. */
  readonly member: string
  readonly organisation: string
  readonly type: MemberType | null
  /** Null where this device may not read it. */
  readonly speaksForMigrants: boolean | null
  readonly experience: Cell
  readonly interest: Cell
  readonly roles: readonly MemberRole[]
  readonly counterpart: string
  readonly counterpartId: string
}

/** One of the three lines; `item` is null until somebody has written in it. */
export type Cost = { readonly item: ItemId | null; readonly value: FieldValue | null }

export type SupportGroup = {
  readonly instance: FormInstance
  readonly kind: GroupKind
  readonly name: string
  readonly problem: Cell
  readonly mandate: Cell
  readonly bodies: readonly { readonly id: ItemId; readonly name: string; readonly use: BodyUse | null }[]
  readonly members: readonly GroupMember[]
  readonly beyondTenReason: Cell
  readonly start: string
  readonly end: string
  readonly state: GroupState | null
  readonly costs: Readonly<Record<CostKind, Cost>>
  readonly contributions: readonly { readonly id: ItemId; readonly by: string; readonly words: Cell }[]
  readonly benefits: { readonly options: readonly string[]; readonly comment: string }
  /** As it was last told to the group; null: nobody has said anything yet. */
  readonly heard: HeardTotals | null
}

type Get = (owner: string, field: string) => Answer
const asType = oneOf(MEMBER_TYPES)
const asUse = oneOf(BODY_USES)
const asState = oneOf(GROUP_STATES)
const firstOf = (answer: Answer): unknown => answer.value?.options?.[0]
/** A name may stand in the typed part or in the open box. */
const nameIn = ({ value, words }: Answer): string => (value?.words ?? words.text).trim()
const dayIn = ({ value, words }: Answer): string => value?.from ?? words.text.trim()

/** A support group as far as these documents tell. Null until one of them holds it. */
export function readGroup(docs: FormDocs, form: Form, instance: string): SupportGroup | null {
  const whole = readWholeForm(docs, form, instance)
  if (!whole.instance) return null
  const get: Get = (owner, field) => answerAt(whole.answers, owner as OwnerId, field)
  const top = (field: string) => get(instance, field)
  const canReadMarks = homeOf(docs, form, instance, 'lsg.members.migrantRep') !== null
  return {
    instance: whole.instance,
    kind: firstOf(top('lsg.side')) === 'mentor' ? 'mirror' : 'support',
    name: top('lsg.name').words.text.trim() || whole.instance.subject,
    problem: top('lsg.problem').words,
    mandate: top('lsg.mandate').words,
    bodies: top('lsg.existing').items.map(({ id }) => ({
      id,
      name: nameIn(get(id, 'lsg.existing.name')),
      use: asUse(firstOf(get(id, 'lsg.existing.use'))),
    })),
    members: top('lsg.members').items.map(({ id }) => toMember(get, id, canReadMarks)),
    beyondTenReason: top('lsg.beyondTenReason').words,
    start: dayIn(top('lsg.start')),
    end: dayIn(top('lsg.end')),
    state: asState(firstOf(top('lsg.state'))),
    costs: costsIn(get, top('lsg.costs')),
    contributions: top('lsg.contributions').items.map(({ id, by }) => ({
      id,
      by,
      words: get(id, 'lsg.contributions').words,
    })),
    benefits: {
      options: top('lsg.benefits').value?.options ?? [],
      comment: top('lsg.benefits').value?.comment ?? top('lsg.benefits').words.text,
    },
    heard: readTotals(docs.group, instance),
  }
}

function toMember(get: Get, id: ItemId, canReadMarks: boolean): GroupMember {
  const at = (field: string) => get(id, `lsg.members.${field}`)
  const counterpart = at('counterpart')
  return {
    id,
    person: nameIn(at('person')),
    member: at('person').value?.ids?.[0] ?? '',
    organisation: nameIn(at('organisation')),
    type: asType(firstOf(at('type'))),
    speaksForMigrants: canReadMarks ? at('migrantRep').value?.yes === true : null,
    experience: at('experience').words,
    interest: at('interest').words,
    roles: MEMBER_ROLES.filter((role) => at('roles').value?.options?.includes(role)),
    counterpart: nameIn(counterpart),
    counterpartId: counterpart.value?.ids?.[0] ?? '',
  }
}

function costsIn(get: Get, { items }: Answer): Readonly<Record<CostKind, Cost>> {
  const of = (kind: CostKind): Cost => {
    const item = items.find(({ id }) => firstOf(get(id, 'lsg.costs.kind')) === kind)
    return item ? { item: item.id, value: get(item.id, 'lsg.costs.amount').value } : { item: null, value: null }
  }
  return Object.fromEntries(COST_KINDS.map((kind) => [kind, of(kind)])) as Record<CostKind, Cost>
}

function readTotals(group: Y.Doc | undefined, instance: string): HeardTotals | null {
  const told = group && rootMap(group, 'values').get(totalsKey(instance))
  if (told === undefined) return null
  const { insider, outsider } = asFields(told)
  return { insider: asNumber(insider), outsider: asNumber(outsider) }
}
