import type { SupportGroup } from '../../documents/group.ts'
import { type GroupKind, mayTendGroup } from '../../method/group.ts'
import type { FormPlace } from '../formPlace.ts'
import { useAccess } from '../useAccess.ts'
import { useProgramme } from '../workspace.ts'

/** What this person may do on this device, now. */
export type Tending = {
  /** Anything at all can be written in the group's circle. */
  readonly mayWrite: boolean
  /** Sets up the group and keeps its list. */
  readonly mayTend: boolean
  /** Reads what the two teams read. */
  readonly isTeam: boolean
  readonly me: string
}

/** Below a page that has made sure that the group's circle is here. */
export function useTending({ circles, me }: FormPlace, kind: GroupKind): Tending {
  const programme = useProgramme()
  const { group } = circles
  if (!group) throw new Error('no circle of the group above this component')
  const mayWrite = useAccess(group) === 'open'
  return {
    mayWrite,
    mayTend: mayWrite && mayTendGroup(kind, programme.sides()),
    isTeam: circles.programme !== null,
    me,
  }
}

export const isOwn = (group: SupportGroup, me: string): boolean => group.members.some(({ member }) => member === me)
