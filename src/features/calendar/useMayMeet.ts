import { useSyncExternalStore } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { accessTo } from '../useAccess.ts'

const never = () => () => undefined

/** Whether meetings can be noted here; false while the circle has not arrived. */
export const useMayMeet = (circle: OpenCircle | null): boolean =>
  useSyncExternalStore(circle?.session.subscribe ?? never, () => circle !== null && accessTo(circle) === 'open')
