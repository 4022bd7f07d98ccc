import { useMemo } from 'react'
import { readForms } from '../documents/forms/instances.ts'
import type { FormDocs } from '../documents/forms/keys.ts'
import { readGroup, type SupportGroup } from '../documents/group.ts'
import { supportNetwork } from '../method/forms/data/supportNetwork.ts'
import { type FormPlace, usePlaceHere } from './formPlace.ts'
import { useDocs } from './useDocs.ts'

export type Groups = {
  readonly place: FormPlace
  /** The mentee city's, and the mirror group of the mentor city: of several the one begun first. */
  readonly support: SupportGroup | null
  readonly mirror: SupportGroup | null
}

/** The groups of the programme, as far as this device may read them. */
export function useGroups(): Groups {
  const place = usePlaceHere()
  const groups = useDocs(place.circles, readGroups)
  return useMemo(
    () => ({
      place,
      support: groups.find(({ kind }) => kind === 'support') ?? null,
      mirror: groups.find(({ kind }) => kind === 'mirror') ?? null,
    }),
    [place, groups],
  )
}

function readGroups(docs: FormDocs): readonly SupportGroup[] {
  const begun = Object.values(docs).flatMap((doc) => readForms(doc).filter(({ form }) => form === 'supportNetwork'))
  const ids = [...new Set(begun.toSorted((a, b) => a.at - b.at).map(({ id }) => id))]
  return ids.flatMap((id) => readGroup(docs, supportNetwork, id) ?? [])
}
