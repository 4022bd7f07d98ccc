import { STAGES, type StageId } from './path.ts'
import type { Side } from './sides.ts'

/** The mentee city's support group, and its counterpart in the mentor city (S24). */
export type GroupKind = 'support' | 'mirror'

/** Up to ten, so that everyone can really take part (S161); the eleventh asks for a reason. */
export const USUAL_MEMBERS = 10

/** Kinds of member; those that nobody stands for are shown (S23, S167). */
export const MEMBER_TYPES = [
  ...(['communityAssociation', 'migrantAssociation', 'civilSociety', 'business'] as const),
  ...(['union', 'academic', 'publicBody', 'councilOfficer'] as const),
] as const
export type MemberType = (typeof MEMBER_TYPES)[number]

/** What a member may agree to do (S168–S173). */
export const MEMBER_ROLES = ['contributions', 'voice', 'exchange', 'prepare', 'plan', 'follow'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export const GROUP_STATES = ['forming', 'active', 'paused', 'closed'] as const
export type GroupState = (typeof GROUP_STATES)[number]

/** The only costs of a light structure (S174). */
export const COST_KINDS = ['venue', 'catering', 'attendance'] as const
export type CostKind = (typeof COST_KINDS)[number]

export const BODY_USES = ['use', 'link', 'separate'] as const
export type BodyUse = (typeof BODY_USES)[number]

export const ATTENDANCES = ['invited', 'came', 'excused'] as const
export type Attendance = (typeof ATTENDANCES)[number]

/** Who speaks when somebody is heard about an action (S29, S169). */
export const VOICES = ['member', 'endUser', 'service', 'partner', 'politician'] as const
export type Voice = (typeof VOICES)[number]
export const VIEWS = ['yes', 'conditions', 'no'] as const
export type View = (typeof VIEWS)[number]

/** How many actions each member may mark as mattering most (S160). */
export const MARKS_EACH = 3

/** Who sets up a group and keeps its list. Members word their own entry whatever their side. */
export const mayTendGroup = (kind: GroupKind, mine: readonly Side[]): boolean => {
  const own: readonly Side[] =
    kind === 'support' ? ['menteeCity', 'menteeAssociation'] : ['mentorCity', 'mentorAssociation']
  return mine.some((side) => own.includes(side) || side === 'facilitator' || side === 'coordinator')
}

/** How the two places in usual decisions are spread: never said of one person where the group reads it (S165). */
export type HeardTotals = { readonly insider: number; readonly outsider: number }

/** With fewer than this many answers a total would tell who said what. */
const LEAST_FOR_TOTALS = 3

export const totalsToShow = (totals: HeardTotals): HeardTotals | null =>
  totals.insider + totals.outsider >= LEAST_FOR_TOTALS ? totals : null

type Typed = { readonly type: MemberType | null }

/** Every kind of member with how many there are, none left out (S167). */
export const countTypes = (members: readonly Typed[]) =>
  MEMBER_TYPES.map((type) => ({ type, count: members.filter((member) => member.type === type).length }))

/** `speaksForMigrants` is null where this device may not read it. */
type Voiced = { readonly speaksForMigrants: boolean | null }

/** Advice on who is in the group (S22, S161): never in the way (S65). */
export const groupAdvice = (members: readonly Voiced[], reason: string) => ({
  lacksMigrants: members.every(({ speaksForMigrants }) => speaksForMigrants === false),
  lacksReason: members.length > USUAL_MEMBERS && reason.trim() === '',
})

export type Participation = 'took' | 'planned' | 'none'

/** In which stages the group took part: somebody came to something held in that stage (S21, S159). */
export function participationByStage(
  gatherings: readonly { readonly stage: StageId | ''; readonly came: number }[],
): readonly { readonly stage: StageId; readonly part: Participation }[] {
  return STAGES.map((stage) => {
    const here = gatherings.filter((gathering) => gathering.stage === stage)
    return { stage, part: here.some(({ came }) => came > 0) ? 'took' : here.length > 0 ? 'planned' : 'none' }
  })
}

/** Members without a counterpart, and members of the mirror group who are nobody's (S24). */
export function unpaired<
  T extends { readonly id: string; readonly counterpart: string },
  M extends { readonly id: string },
>(members: readonly T[], mirror: readonly M[]): { readonly here: readonly T[]; readonly there: readonly M[] } {
  const taken = new Set(members.map(({ counterpart }) => counterpart))
  const known = new Set(mirror.map(({ id }) => id))
  return {
    here: members.filter(({ counterpart }) => !known.has(counterpart)),
    there: mirror.filter(({ id }) => !taken.has(id)),
  }
}
