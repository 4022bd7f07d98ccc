import { useCallback, useSyncExternalStore } from 'react'
import type { CircleKind } from '../../method/circles.ts'
import { useFormPlace } from '../formPlace.ts'
import { type Access, accessTo } from '../useAccess.ts'

/** What can be done now with what lives in a circle; `absent`: it is not on this device. */
export function useHomeAccess(home: CircleKind | null): Access | 'absent' {
  const { circles } = useFormPlace()
  const circle = home && circles[home]
  const subscribe = useCallback(
    (listener: () => void) => (circle ? circle.session.subscribe(listener) : () => undefined),
    [circle],
  )
  return useSyncExternalStore(subscribe, () => (circle ? accessTo(circle) : 'absent'))
}
