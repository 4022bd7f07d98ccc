import { useMemo } from 'react'
import { chooseFactor, KEY_FACTORS } from '../documents/scopeFactors.ts'
import { mayChooseGoals } from '../method/scope.ts'
import type { Result } from '../result.ts'
import { useFormHere } from './formHere.ts'
import { docsOf } from './formPlace.ts'
import { useMayWrite } from './useMayWrite.ts'
import { useProgramme } from './workspace.ts'

/** The scope's list of key factors. */
export type ScopeChoice = {
  readonly ids: readonly string[]
  /** Whether this person's side says what is in scope, on this device, now (S42). */
  readonly mayChoose: boolean
  choose(factor: string, isIn: boolean): Result<void, { readonly type: string }>
}

/** Null until a scope has been begun. */
export function useScopeChoice(): ScopeChoice | null {
  const here = useFormHere('scopeDefinition')
  const programme = useProgramme()
  const mayWrite = useMayWrite(here?.place.circles.programme ?? null)
  return useMemo(() => {
    if (!here?.instance || !here.isBegun) return null
    const { form, place, instance } = here
    const value = here.answer(KEY_FACTORS)?.value ?? null
    return {
      ids: value?.ids ?? [],
      mayChoose: mayWrite && mayChooseGoals(programme.sides()),
      choose: (factor, isIn) =>
        chooseFactor({ docs: docsOf(place.circles), form }, place.author(), { instance, value }, factor, isIn),
    }
  }, [here, programme, mayWrite])
}
