import { useMemo } from 'react'
import type { Member } from '../../documents/members.ts'
import { useCircles, useItems, useProgramme } from '../workspace.ts'

/** Everybody of the programme but me, each once: whoever can be talked with. */
export function usePeople(): readonly Member[] {
  const { programme, group } = useCircles()
  const { me } = useProgramme()
  const inProgramme = useItems<Member>(programme, 'members')
  const inGroup = useItems<Member>(group, 'members')
  return useMemo(() => {
    const all = [...(inGroup ?? []), ...(inProgramme ?? [])]
    const byId = new Map(all.map((member) => [member.id, member] as const))
    return [...byId.values()].filter(({ id }) => id !== me).toSorted((a, b) => a.at - b.at)
  }, [inProgramme, inGroup, me])
}
