import { useMemo, useSyncExternalStore } from 'react'
import type { OpenCircle } from '../device/workspace/workspace.ts'

export type Doc = OpenCircle['doc']
type Transaction = { readonly changed: ReadonlyMap<unknown, unknown> }

/**
 * What is read from several documents while it is on the screen; the one place where screens listen to documents, but for
 * `answerStore`, which looks at what changed. `read` stays the same function while it would answer the same: it is asked
 * again when something has changed in one of them, and its answer is compared as JSON.
 */
export function useDocuments<T>(docs: readonly Doc[], read: () => T): T {
  const key = docs.map(({ guid }) => guid).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same documents under another array
  const { subscribe, get } = useMemo(() => follow(docs, read), [key, read])
  const told = useSyncExternalStore(subscribe, get)
  return useMemo(() => JSON.parse(told) as T, [told])
}

function follow(docs: readonly Doc[], read: () => unknown) {
  let told: string | null = null
  return {
    get: () => {
      told ??= JSON.stringify(read()) ?? 'null'
      return told
    },
    subscribe: (listener: () => void) => {
      const listen = ({ changed }: Transaction) => {
        if (changed.size === 0) return
        told = null
        listener()
      }
      // Something may have changed between the first look and this.
      told = null
      for (const doc of docs) doc.on('afterTransaction', listen)
      return () => {
        for (const doc of docs) doc.off('afterTransaction', listen)
      }
    },
  }
}
