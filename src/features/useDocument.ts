import { useCallback } from 'react'
import type { OpenCircle } from '../device/workspace/workspace.ts'
import { type Doc, useDocuments } from './useDocuments.ts'

/**
 * What is read from a document itself while it is on the screen: an item right after the command that made it, or what
 * the read model does not hold (versions of a cell, deleted rows). `read` stays the same function.
 */
export const useDocument = <T>({ doc }: OpenCircle, read: (doc: Doc) => T): T =>
  useDocuments(
    [doc],
    useCallback(() => read(doc), [doc, read]),
  )
