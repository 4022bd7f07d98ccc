import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Warning } from '../../method/forms/warnings.ts'
import { keyOf, type Spot, useForm } from './FormContext.ts'

/** Advice on one answer. */
export function useWarnings(spot: Pick<Spot, 'owner' | 'field'>): readonly Warning[] {
  const { store } = useForm()
  const key = keyOf(spot)
  // As text: the list is made anew with every change, and mostly says the same.
  const told = useSyncExternalStore(
    store.subscribe,
    useCallback(() => {
      const warnings = store.warnings(key)
      return warnings.length > 0 ? JSON.stringify(warnings) : ''
    }, [store, key]),
  )
  return useMemo(() => (told === '' ? [] : (JSON.parse(told) as readonly Warning[])), [told])
}
