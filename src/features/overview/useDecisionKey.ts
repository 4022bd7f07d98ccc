import { useCallback, useSyncExternalStore } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { type KeyState, keyState } from '../../documents/decisionKeys.ts'
import { useProgramme } from '../workspace.ts'

/** [D6] What the decision key in force is to this device; null while no circle has arrived. */
export function useDecisionKey(circle: OpenCircle | null): KeyState | null {
  const programme = useProgramme()
  const subscribe = useCallback(
    (listener: () => void) => {
      circle?.doc.on('update', listener)
      return () => circle?.doc.off('update', listener)
    },
    [circle],
  )
  return useSyncExternalStore(subscribe, () => circle && keyState(circle.doc, programme.checks().keys))
}
