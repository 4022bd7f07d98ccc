import { useMemo, useSyncExternalStore } from 'react'
import type { FormDocs } from '../documents/forms/keys.ts'
import { docsOf, type FormCircles } from './formPlace.ts'

/** What is read from several documents at once, compared as JSON. `read` stays the same function. */
export function useDocs<T>(circles: FormCircles, read: (docs: FormDocs) => T): T {
  const docs = useMemo(() => docsOf(circles), [circles])
  const subscribe = useMemo(
    () => (listener: () => void) => {
      const all = Object.values(docs)
      for (const doc of all) doc.on('afterTransaction', listener)
      return () => {
        for (const doc of all) doc.off('afterTransaction', listener)
      }
    },
    [docs],
  )
  const told = useSyncExternalStore(subscribe, () => JSON.stringify(read(docs) ?? null))
  return useMemo(() => JSON.parse(told) as T, [told])
}
