import { useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Remark } from '../../documents/remarks.ts'
import { useCircles, useItems } from '../workspace.ts'
import type { RemarkCircle } from './keepRemarks.ts'

/** A remark with the circle that it lives in. */
export type PlacedRemark = { readonly remark: Remark; readonly circle: RemarkCircle; readonly home: OpenCircle }

/** All remarks of a sheet that this device may read, the newest first; undefined while loading. */
export function useRemarks(sheet: string): readonly PlacedRemark[] | undefined {
  const { team, programme, group } = useCircles()
  const inTeam = useItems<Remark>(team, 'remarks')
  const inProgramme = useItems<Remark>(programme, 'remarks')
  const inGroup = useItems<Remark>(group, 'remarks')
  return useMemo(() => {
    if (!inTeam || !inProgramme || !inGroup) return undefined
    const place = (circle: RemarkCircle, home: OpenCircle | null, remarks: readonly Remark[]) =>
      remarks.flatMap((remark) => (home && remark.sheet === sheet ? [{ remark, circle, home }] : []))
    return [
      ...place('team', team, inTeam),
      ...place('programme', programme, inProgramme),
      ...place('group', group, inGroup),
    ].toSorted((a, b) => b.remark.at - a.remark.at || (a.remark.id < b.remark.id ? 1 : -1))
  }, [sheet, team, programme, group, inTeam, inProgramme, inGroup])
}
