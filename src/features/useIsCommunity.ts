import { useSyncExternalStore } from 'react'
import { useProgramme } from './workspace.ts'

/** Whether the cities are equal: nobody mentors, each decides on its own. */
export function useIsCommunity(): boolean {
  const programme = useProgramme()
  return useSyncExternalStore(programme.subscribe, programme.isCommunity)
}
