import { useEffect } from 'react'
import { useTexts } from '../../ui/Texts.tsx'
import type { LoadFormTexts } from '../formTexts.ts'
import { fetchSheet } from '../useFormSheet.ts'
import type { Begun } from './useInstances.ts'

/** Fetches the forms that have been begun while nothing else is to be done: opening one then takes no time. */
export function useFormsAhead(instances: readonly Begun[], load: LoadFormTexts): void {
  const { language } = useTexts()
  const begun = [...new Set(instances.map(({ form }) => form))].join(' ')
  useEffect(() => {
    for (const form of instances.map((one) => one.form)) if (begun.includes(form)) void fetchSheet(load, language, form)
  }, [begun, instances, load, language])
}
