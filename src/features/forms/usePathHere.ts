import { useCallback } from 'react'
import { type Path, readPath } from '../../documents/path.ts'
import type { FormPlace } from '../formPlace.ts'
import { useDocuments } from '../useDocuments.ts'

/** The programme's own order of stages, and what it has switched off; null while it has not arrived, and in dossiers. */
export function usePathHere({ circles }: FormPlace): Path | null {
  const doc = circles.programme?.doc
  return useDocuments(
    doc ? [doc] : [],
    useCallback(() => (doc ? readPath(doc) : null), [doc]),
  )
}
