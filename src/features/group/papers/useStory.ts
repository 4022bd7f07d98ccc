import type { SupportGroup } from '../../../documents/group.ts'
import type { PlanHeader } from '../../../documents/programme.ts'
import type { PlanRow } from '../../../documents/readPlan.ts'
import type { PlanState } from '../../../method/plan.ts'
import type { FormPlace } from '../../formPlace.ts'
import { useItems } from '../../workspace.ts'
import { type Entries, useEntries } from '../useEntries.ts'

/** What outsiders may learn of an action: what the city has agreed to, and what came of it. */
const OPEN: readonly PlanState[] = ['agreed', 'underWay', 'done']

/** All that papers are made of: what the group itself reads, and nothing of a narrower circle (S52). */
export type Story = {
  readonly group: SupportGroup
  readonly entries: Entries
  readonly title: string
  readonly mentee: string
  readonly mentor: string
  readonly agreed: readonly PlanRow[]
}

export function useStory(place: FormPlace, group: SupportGroup): Story {
  const entries = useEntries(place, group)
  const header = useItems<PlanHeader>(place.circles.group, 'planHeader')?.[0]
  const rows = useItems<PlanRow>(place.circles.group, 'plan') ?? []
  return {
    group,
    entries,
    title: header?.title ?? '',
    mentee: header?.mentee ?? '',
    mentor: header?.mentor ?? '',
    agreed: rows.filter(({ state, cells }) => OPEN.includes(state) && cells.what.text.trim() !== ''),
  }
}

export const nameOf = ({ person, organisation }: SupportGroup['members'][number]): string => person || organisation
