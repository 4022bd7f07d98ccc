import { useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Remark } from '../../documents/remarks.ts'
import { useCircles, useItems, useProfile, useProgramme } from '../workspace.ts'
import type { Person } from './presence.ts'

export function useMe(): Person {
  const { me } = useProgramme()
  const profile = useProfile()
  const name = profile?.name || profile?.function || ''
  return useMemo(() => ({ id: me, name }), [me, name])
}

/** Remarks that this device may read, by id: what an idea came from (S245). */
export function useRemarkTexts(group: OpenCircle): ReadonlyMap<string, Remark['text']> {
  const { programme, team } = useCircles()
  const inGroup = useItems<Remark>(group, 'remarks')
  const inProgramme = useItems<Remark>(programme, 'remarks')
  const inTeam = useItems<Remark>(team, 'remarks')
  return useMemo(
    () => new Map([...(inGroup ?? []), ...(inProgramme ?? []), ...(inTeam ?? [])].map(({ id, text }) => [id, text])),
    [inGroup, inProgramme, inTeam],
  )
}
