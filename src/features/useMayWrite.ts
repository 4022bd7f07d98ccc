import { useSyncExternalStore } from 'react'
import type { OpenCircle } from '../device/workspace/workspace.ts'
import { accessTo } from './useAccess.ts'

const never = () => () => undefined

/** Whether this circle can be written on this device, now; false while it has not arrived. */
export const useMayWrite = (circle: OpenCircle | null): boolean =>
  useSyncExternalStore(circle?.session.subscribe ?? never, () => circle !== null && accessTo(circle) === 'open')
