import { useMemo } from 'react'
import type { Programme } from '../../documents/programme.ts'
import type { Session, Visit } from '../../documents/readVisits.ts'
import type { Remark } from '../../documents/remarks.ts'
import type { Sheet } from '../../documents/sheets.ts'
import { type Community, useCommunity } from '../useCommunity.ts'
import { useCircles, useItems } from '../workspace.ts'

/** A visit as the read model keeps it: its sessions and lists are items of their own. */
export type VisitItem = Omit<Visit, 'sessions' | 'checks'>
export type VisitCounts = { readonly sessions: number; readonly sheets: number; readonly remarks: number }

/** Undefined while loading. */
export const useVisits = (): readonly VisitItem[] | undefined => useItems<VisitItem>(useCircles().programme, 'visits')

/** How much each visit holds, as far as this device may read. */
export function useVisitCounts(): (visit: string) => VisitCounts {
  const { programme, team, group } = useCircles()
  const sessions = useItems<Session>(programme, 'sessions')
  const sheets = useItems<Sheet>(team, 'sheets')
  const inTeam = useItems<Remark>(team, 'remarks')
  const inProgramme = useItems<Remark>(programme, 'remarks')
  const inGroup = useItems<Remark>(group, 'remarks')
  return useMemo(() => {
    const remarks = [...(inTeam ?? []), ...(inProgramme ?? []), ...(inGroup ?? [])]
    const count = (items: readonly { readonly visit: string | null }[] = [], visit: string) =>
      items.filter((item) => item.visit === visit).length
    return (visit) => ({
      sessions: count(sessions, visit),
      sheets: count(sheets, visit),
      remarks: count(remarks, visit),
    })
  }, [sessions, sheets, inTeam, inProgramme, inGroup])
}

export type Cities = { readonly mentee: string; readonly mentor: string; readonly community: Community | null }

/** What the cities are called here: the two, empty where nobody has said, or several equal ones (S266). */
export function useCities(): Cities {
  const community = useCommunity()
  const settings = useItems<Programme>(useCircles().programme, 'programme')?.[0]
  const { mentee, mentor } = { mentee: settings?.mentee.city ?? '', mentor: settings?.mentor.city ?? '' }
  return useMemo(() => ({ mentee, mentor, community }), [mentee, mentor, community])
}
