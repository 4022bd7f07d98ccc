import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { type Path, readPath } from '../../documents/path.ts'
import type { FormPlace } from '../formPlace.ts'

/** The programme's own order of stages, and what it has switched off; null while it has not arrived, and in dossiers. */
export function usePathHere({ circles }: FormPlace): Path | null {
  const doc = circles.programme?.doc ?? null
  const subscribe = useCallback(
    (listener: () => void) => {
      doc?.on('afterTransaction', listener)
      return () => doc?.off('afterTransaction', listener)
    },
    [doc],
  )
  const told = useSyncExternalStore(subscribe, () => (doc ? JSON.stringify(readPath(doc)) : ''))
  return useMemo(() => (told === '' ? null : (JSON.parse(told) as Path)), [told])
}
