import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Filter, Found } from '../device/search/find.ts'
import type { Search, SearchState } from '../device/search/search.ts'
import { watch } from '../device/watched.ts'
import { useTexts } from '../ui/Texts.tsx'
import { useWatched, useWorkspace } from './workspace.ts'

const NOT_YET = watch<SearchState>({ isReady: false, size: 0, revision: 0 })

/** Typing goes first: what is found may be a letter behind. Null for no words, or while search is being loaded. */
export function useFound(query: string, filter: Filter, limit: number): { found: Found | null; state: SearchState } {
  const { language } = useTexts()
  const search = useSearch()
  const state = useWatched(search?.state ?? NOT_YET)
  const asked = useDeferredValue(query).trim()
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each revision or language something else may be found
  const found = useMemo(
    () => (search && asked ? search.find(asked, { filter, limit }) : null),
    [search, asked, filter, limit, state.revision, language],
  )
  return { found, state }
}

function useSearch(): Search | null {
  const workspace = useWorkspace()
  const [search, setSearch] = useState<Search | null>(null)
  useEffect(() => {
    let isCurrent = true
    void workspace.search().then((opened) => isCurrent && setSearch(opened))
    return () => {
      isCurrent = false
    }
  }, [workspace])
  return search
}
