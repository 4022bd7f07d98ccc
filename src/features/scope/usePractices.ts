import { useMemo } from 'react'
import type { FormInstance } from '../../documents/forms/instances.ts'
import { useQuotes } from '../useQuotes.ts'
import { useCircles, useItems } from '../workspace.ts'

/** A practice or strength of the mentor, as far as it may be read here. */
export type Practice = { readonly id: string; readonly name: string }

const FIELDS = ['mp.practices', 'mp.practices.title', 'gp.title'] as const

/** Practices named in the mentor's profile, and practice sheets: what goals and wishes can be linked to (S82, S155). */
export function usePractices(): readonly Practice[] {
  const { team, programme } = useCircles()
  const told = useQuotes(FIELDS)
  const ofTeam = useItems<FormInstance>(team, 'forms')
  const ofProgramme = useItems<FormInstance>(programme, 'forms')
  return useMemo(() => {
    const byName = new Map<string, Practice>()
    for (const { owner, words } of told) byName.set(words, { id: owner, name: words })
    for (const { id, form, subject } of [...(ofTeam ?? []), ...(ofProgramme ?? [])])
      if (form === 'goodPractice' && subject !== '' && !byName.has(subject)) byName.set(subject, { id, name: subject })
    return [...byName.values()]
  }, [told, ofTeam, ofProgramme])
}
