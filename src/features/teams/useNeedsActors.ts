import { useMemo } from 'react'
import type { AnswerItem } from '../../documents/forms/project.ts'
import type { FormPlace } from '../formPlace.ts'
import type { Actor } from '../useActors.ts'
import { useItems } from '../workspace.ts'

export type FoundActor = { readonly name: string; readonly category: string }

const NAME = 'na.m.actors.name'
const CATEGORY = 'na.m.actors.category'

/** Actors of the needs analysis, shared or still the team's own, that the list does not name yet. */
export function useNeedsActors({ circles }: FormPlace, known: readonly Actor[]): readonly FoundActor[] {
  const team = useItems<AnswerItem>(circles.team, 'answers')
  const programme = useItems<AnswerItem>(circles.programme, 'answers')
  return useMemo(() => {
    const said = [...(team ?? []), ...(programme ?? [])].filter(({ form }) => form === 'needsAnalysis')
    const names = new Set(known.map(({ name }) => name.toLocaleLowerCase()))
    const found = new Map<string, FoundActor>()
    for (const { field, owner, value, words } of said) {
      const name = (value?.words ?? words.text).trim()
      if (field !== NAME || name === '' || names.has(name.toLocaleLowerCase())) continue
      const category = said.find((other) => other.owner === owner && other.field === CATEGORY)?.value?.options?.[0]
      found.set(name.toLocaleLowerCase(), { name, category: category ?? '' })
    }
    return [...found.values()]
  }, [team, programme, known])
}
