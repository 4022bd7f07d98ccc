import type { MemberType } from './group.ts'
import { mayAnswerSuggestions, mayDecide, mayPrepareVisits, maySetState, maySuggest, mayWritePlan } from './rights.ts'
import { SIDES, type Side } from './sides.ts'

export const TEAMS = ['mentee', 'mentor'] as const
export type TeamId = (typeof TEAMS)[number]

/** What each of the two teams is made of (S27). */
const COMPONENTS = ['municipality', 'civilSociety', 'association'] as const
export type Component = (typeof COMPONENTS)[number]

const SIDE_OF: Readonly<Record<TeamId, Readonly<Record<Component, Side>>>> = {
  mentee: { municipality: 'menteeCity', civilSociety: 'localSupportGroup', association: 'menteeAssociation' },
  mentor: { municipality: 'mentorCity', civilSociety: 'mirrorGroup', association: 'mentorAssociation' },
}

/** Members of a group who belong to the town hall or another public body rather than to civil society. */
const PUBLIC: readonly (MemberType | null)[] = ['publicBody', 'councilOfficer']

export type TeamPerson = { readonly id: string; readonly name: string }
type Entered = TeamPerson & { readonly sides: readonly Side[] }
type Listed = TeamPerson & { readonly type: MemberType | null; readonly member: string }

/** Who stands for each component: whoever entered that side, and for civil society the members of the group too. */
export function componentsOf(team: TeamId, entered: readonly Entered[], listed: readonly Listed[]) {
  return COMPONENTS.map((component) => {
    const side = SIDE_OF[team][component]
    const own = entered.filter(({ sides }) => sides.includes(side))
    const ids = new Set(own.map(({ id }) => id))
    const more =
      component === 'civilSociety'
        ? listed.filter(({ type, member }) => !PUBLIC.includes(type) && !ids.has(member))
        : []
    const people: readonly TeamPerson[] = [...own, ...more].map(({ id, name }) => ({ id, name }))
    return { component, side, people }
  })
}

/** What a side may do, from the same functions that commands ask (S14, S42). */
export const DEEDS = ['prepare', 'write', 'suggest', 'answer', 'state', 'decide'] as const
export type Deed = (typeof DEEDS)[number]

const MAY: Readonly<Record<Deed, (mine: readonly Side[]) => boolean>> = {
  prepare: mayPrepareVisits,
  write: mayWritePlan,
  suggest: maySuggest,
  answer: mayAnswerSuggestions,
  state: maySetState,
  decide: mayDecide,
}

export const rightsBySide = (): readonly { readonly side: Side; readonly deeds: readonly Deed[] }[] =>
  SIDES.map((side) => ({ side, deeds: DEEDS.filter((deed) => MAY[deed]([side])) }))
