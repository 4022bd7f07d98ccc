import { isOwnAction } from '../../method/community.ts'
import type { Community } from '../useCommunity.ts'

/** What this person can do here now (S14, S42). Screens show or hide by it; commands check it again. */
export type PlanRights = {
  readonly write: boolean
  readonly setState: boolean
  readonly answer: boolean
  readonly settle: boolean
  readonly suggest: boolean
  /** Holds the decision key. */
  readonly decide: boolean
}

/** Rights on an action, by whose it is (S42, S266); where there is one plan alone they are those on the plan. */
export type RightsOn = (city: string) => PlanRights

export function rightsOnRows(rights: PlanRights, community: Community | null): RightsOn {
  if (!community) return () => rights
  const mine = community.mine ?? undefined
  const ofOthers = { ...rights, write: false, setState: false, answer: false, settle: false, decide: false }
  const ofNobody = { ...rights, decide: false }
  return (city) => {
    if (!isOwnAction(mine, city)) return ofOthers
    return city === '' ? ofNobody : rights
  }
}
