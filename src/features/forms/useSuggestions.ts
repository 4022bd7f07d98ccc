import { useMemo } from 'react'
import { useKnown } from './KnownContext.tsx'
import { NAME_FIELDS } from './nameFields.ts'

export type Suggestion = { readonly name: string; readonly id?: string }

/** Long lists help nobody, and each name is an element of the page. */
const MOST = 60

/** People, or organisations, that are known here: members, and what was written where such a name was asked for. */
export function useSuggestions(kind: 'person' | 'organisation'): readonly Suggestion[] {
  const { members, answers } = useKnown()
  return useMemo(() => {
    const fields = new Set(NAME_FIELDS[kind])
    const byName = new Map<string, Suggestion>()
    if (kind === 'person') for (const { id, name } of members) if (name) byName.set(name, { name, id })
    for (const { field, words, value, kind: what } of answers) {
      if (!fields.has(field)) continue
      // In a list each item is a name; in the open box of the list anything may stand.
      const written = [value?.words, what === 'item' ? words.text : undefined]
      for (const name of written) {
        const one = name?.trim()
        if (one && one.length < 80 && !byName.has(one)) byName.set(one, { name: one })
      }
    }
    return [...byName.values()].slice(0, MOST)
  }, [members, answers, kind])
}
