import { useMemo } from 'react'
import type { Member } from '../../documents/members.ts'
import type { Remark } from '../../documents/remarks.ts'
import { stepSidesOf } from '../../method/essentials.ts'
import { useCircles, useItems } from '../workspace.ts'

export type SeenBy = 'menteeCity' | 'mentorCity' | null
const CITY = { mentee: 'menteeCity', mentor: 'mentorCity' } as const

/** From which side something was "seen from outside" (S38); a name that is not shown takes its side along (S57). */
export function useSeenBy(): (remark: Remark) => SeenBy {
  const { team, programme, group } = useCircles()
  const inTeam = useItems<Member>(team, 'members')
  const inProgramme = useItems<Member>(programme, 'members')
  const inGroup = useItems<Member>(group, 'members')
  return useMemo(() => {
    const all = [inGroup, inProgramme, inTeam].flatMap((members) => members ?? [])
    const byId = new Map<string, Member>(all.map((member) => [member.id, member]))
    return ({ type, by, hidesName }) => {
      if (type !== 'observation' || hidesName) return null
      const [end] = stepSidesOf(byId.get(by)?.sides ?? [])
      return end ? CITY[end] : null
    }
  }, [inTeam, inProgramme, inGroup])
}
