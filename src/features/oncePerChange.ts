import type { Doc } from './useDocuments.ts'

type Transaction = { readonly changed: ReadonlyMap<unknown, unknown> }

/**
 * A reader that reads a document once and gives the same answer until something changes in it, whoever asks: for what is
 * dear to read. `keyOf` tells apart what is asked.
 */
export function oncePerChange<A extends readonly unknown[], T>(
  read: (doc: Doc, ...asked: A) => T,
  keyOf: (...asked: A) => string,
): (doc: Doc, ...asked: A) => T {
  const kept = new WeakMap<Doc, Map<string, T>>()
  return (doc, ...asked) => {
    const known = kept.get(doc) ?? keep(kept, doc)
    const key = keyOf(...asked)
    const before = known.get(key)
    if (before !== undefined) return before
    const now = read(doc, ...asked)
    known.set(key, now)
    return now
  }
}

function keep<T>(kept: WeakMap<Doc, Map<string, T>>, doc: Doc): Map<string, T> {
  const known = new Map<string, T>()
  kept.set(doc, known)
  // Before anybody is told of the change.
  doc.on('beforeObserverCalls', ({ changed }: Transaction) => {
    if (changed.size > 0) known.clear()
  })
  return known
}
