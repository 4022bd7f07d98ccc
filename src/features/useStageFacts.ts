import { useMemo } from 'react'
import type { PlanRow } from '../documents/readPlan.ts'
import type { Visit } from '../documents/readVisits.ts'
import type { Sheet } from '../documents/sheets.ts'
import { type StageFacts, stageFacts } from './stageFacts.ts'
import { useCircles, useItems } from './workspace.ts'

type VisitItem = Pick<Visit, 'id' | 'template' | 'dates'>
type Answered = { readonly form: string; readonly field: string }

/** From the read model of all circles that this device holds. */
export function useStageFacts(): StageFacts {
  const { programme, team, group } = useCircles()
  const visits = useItems<VisitItem>(programme, 'visits')
  const sheets = useItems<Sheet>(team, 'sheets')
  const rows = useItems<PlanRow>(group, 'plan')
  const inTeam = useItems<Answered>(team, 'answers')
  const inProgramme = useItems<Answered>(programme, 'answers')
  const inGroup = useItems<Answered>(group, 'answers')
  return useMemo(() => {
    const answered = [...(inTeam ?? []), ...(inProgramme ?? []), ...(inGroup ?? [])]
    return stageFacts({
      answers: countBy(answered, ({ form }) => form),
      hasNeed: answered.some(({ field }) => field.startsWith('na.m.needs')),
      visits: visits ?? [],
      sheetsOf: countBy(sheets ?? [], ({ visit }) => visit ?? ''),
      actions: rows?.length ?? 0,
      agreed: rows?.filter(({ state }) => state === 'agreed').length ?? 0,
    })
  }, [visits, sheets, rows, inTeam, inProgramme, inGroup])
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
