import { useMemo, useSyncExternalStore } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'

/** As `useDocument`, over several circles: read again whenever one of them changes; compared as JSON. */
export function useDocuments<T>(circles: readonly OpenCircle[], read: () => T): T {
  const ids = circles.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same circles under another array
  const subscribe = useMemo(
    () => (listener: () => void) => {
      for (const { doc } of circles) doc.on('afterTransaction', listener)
      return () => {
        for (const { doc } of circles) doc.off('afterTransaction', listener)
      }
    },
    [ids],
  )
  const told = useSyncExternalStore(subscribe, () => JSON.stringify(read()))
  return useMemo(() => JSON.parse(told) as T, [told])
}
