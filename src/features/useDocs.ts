import { useCallback, useMemo } from 'react'
import type { FormDocs } from '../documents/forms/keys.ts'
import { docsOf, type FormCircles } from './formPlace.ts'
import { useDocuments } from './useDocuments.ts'

/** What is read from all circles that hold answers. `read` stays the same function. */
export function useDocs<T>(circles: FormCircles, read: (docs: FormDocs) => T): T {
  const docs = useMemo(() => docsOf(circles), [circles])
  return useDocuments(
    Object.values(docs),
    useCallback(() => read(docs), [docs, read]),
  )
}
