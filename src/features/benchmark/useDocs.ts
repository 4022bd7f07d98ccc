import { useMemo, useSyncExternalStore } from 'react'
import type { FormDocs } from '../../documents/forms/keys.ts'
import { docsOf, type FormCircles } from '../formPlace.ts'

/** What is read from all circles that hold answers, again after each change. `read` stays the same function. */
export function useDocs<T>(circles: FormCircles, read: (docs: FormDocs) => T): T {
  const store = useMemo(() => {
    const docs = docsOf(circles)
    let told: string | null = null
    return {
      get: () => {
        told ??= JSON.stringify(read(docs))
        return told
      },
      subscribe: (listener: () => void) => {
        const changed = () => {
          told = null
          listener()
        }
        told = null
        for (const doc of Object.values(docs)) doc.on('afterTransaction', changed)
        return () => {
          for (const doc of Object.values(docs)) doc.off('afterTransaction', changed)
        }
      },
    }
  }, [circles, read])
  const told = useSyncExternalStore(store.subscribe, store.get)
  return useMemo(() => JSON.parse(told) as T, [told])
}
