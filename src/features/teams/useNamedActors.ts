import { useMemo } from 'react'
import type { AnswerItem } from '../../documents/forms/project.ts'
import type { FormPlace } from '../formPlace.ts'
import type { Actor } from '../useActors.ts'
import { useItems } from '../workspace.ts'

export type FoundActor = { readonly name: string; readonly category: string }

/** Where actors are named before they stand on the list: by the mentee for its need, by the mentor for its role. */
export type ActorSource = 'needs' | 'profile'

const NAME = { needs: 'na.m.actors.name', profile: 'mp.actors' } as const
const CATEGORY = 'na.m.actors.category'

/** Actors that a form names, shared or still the team's own, and that the list does not name yet (S84, S104). */
export function useNamedActors(
  source: ActorSource,
  { circles }: FormPlace,
  known: readonly Actor[],
): readonly FoundActor[] {
  const team = useItems<AnswerItem>(circles.team, 'answers')
  const programme = useItems<AnswerItem>(circles.programme, 'answers')
  return useMemo(() => {
    const said = [...(team ?? []), ...(programme ?? [])]
    const names = new Set(known.map(({ name }) => name.toLocaleLowerCase()))
    const found = new Map<string, FoundActor>()
    for (const { field, owner, instance, value, words } of said) {
      const name = (value?.words ?? words.text).trim()
      // What was written to the question as a whole is a text and no name.
      if (field !== NAME[source] || owner === instance || name === '' || names.has(name.toLocaleLowerCase())) continue
      const category = said.find((other) => other.owner === owner && other.field === CATEGORY)?.value?.options?.[0]
      found.set(name.toLocaleLowerCase(), { name, category: category ?? '' })
    }
    return [...found.values()]
  }, [source, team, programme, known])
}
