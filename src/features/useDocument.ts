import { useMemo, useSyncExternalStore } from 'react'
import type { OpenCircle } from '../device/workspace/workspace.ts'

/**
 * What is read from a document itself while it is on the screen: an item right after the command that made it, or what
 * the read model does not hold (versions of a cell, deleted rows). `read` stays the same function; its answer is
 * compared as JSON.
 */
export function useDocument<T>({ doc }: OpenCircle, read: (doc: OpenCircle['doc']) => T): T {
  const subscribe = useMemo(
    () => (listener: () => void) => {
      doc.on('afterTransaction', listener)
      return () => doc.off('afterTransaction', listener)
    },
    [doc],
  )
  const told = useSyncExternalStore(subscribe, () => JSON.stringify(read(doc)))
  return useMemo(() => JSON.parse(told) as T, [told])
}
