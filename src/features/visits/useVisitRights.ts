import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { mayPrepareVisits } from '../../method/rights.ts'
import { useAccess } from '../useAccess.ts'
import { useProgramme } from '../workspace.ts'

/** `prepare`: visits and sessions; `tick`: the lists, which are everybody's (S198). */
export function useVisitRights(circle: OpenCircle): { readonly prepare: boolean; readonly tick: boolean } {
  const programme = useProgramme()
  const isOpen = useAccess(circle) === 'open'
  return { prepare: isOpen && mayPrepareVisits(programme.sides()), tick: isOpen }
}
