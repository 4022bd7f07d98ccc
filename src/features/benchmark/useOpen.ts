import { useCallback, useSyncExternalStore } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'

/** Something about the state of a circle that may not be here; false while it is not. */
export function useOpen(circle: OpenCircle | null, holds: (circle: OpenCircle) => boolean): boolean {
  const subscribe = useCallback(
    (listener: () => void) => (circle ? circle.session.subscribe(listener) : () => undefined),
    [circle],
  )
  return useSyncExternalStore(subscribe, () => (circle ? holds(circle) : false))
}
