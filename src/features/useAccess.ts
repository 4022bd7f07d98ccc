import { useSyncExternalStore } from 'react'
import type { OpenCircle } from '../device/workspace/workspace.ts'
import { isWritable } from '../documents/command.ts'
import { readEnd } from '../documents/talkEnd.ts'

/** What can be done on this device with a circle's document, now. */
export type Access = 'loading' | 'readOnly' | 'newerSchema' | 'open'

export const accessTo = ({ session, doc }: OpenCircle): Access => {
  const { phase, readOnly } = session.getState()
  if (phase !== 'ready') return 'loading'
  if (readOnly || readEnd(doc)) return 'readOnly'
  return isWritable(doc) ? 'open' : 'newerSchema'
}

export const useAccess = (circle: OpenCircle): Access =>
  useSyncExternalStore(circle.session.subscribe, () => accessTo(circle))
