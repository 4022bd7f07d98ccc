import type { Side } from './sides.ts'

/**
 * Who may do what, by side. The method trusts people to say which side they are on; only a decision is proven, by the
 * decision key (D6). Screens use the same functions to show or hide what a person can do.
 */
const anyOf =
  (...sides: readonly Side[]) =>
  (mine: readonly Side[]): boolean =>
    mine.some((side) => sides.includes(side))

const menteeSide = anyOf('menteeCity', 'menteeAssociation')

/** S14, S244: the mentee side and its support group write rows of the plan directly. */
export const mayWritePlan = anyOf('menteeCity', 'menteeAssociation', 'localSupportGroup', 'service')

/** S42: everybody may suggest; for mentors and facilitation it is the only way into the plan. */
export const maySuggest = (mine: readonly Side[]): boolean => mine.length > 0

/** S42: only the mentee side accepts, adapts or declines a suggestion. */
export const mayAnswerSuggestions = menteeSide

/** S244, S377: only the mentee side chooses between versions of one cell. */
export const maySettle = menteeSide

/** S14, S42: only the mentee city decides; a signature proves it (D6). */
export const mayDecide = anyOf('menteeCity')

/** How far an action has got is the mentee side's to say. */
export const maySetState = menteeSide

/** Setting up visits, their agendas and lists is open to both teams and the facilitation (S189). */
export const mayPrepareVisits = anyOf(
  ...(['menteeCity', 'menteeAssociation', 'mentorCity', 'mentorAssociation', 'facilitator', 'coordinator'] as const),
)
