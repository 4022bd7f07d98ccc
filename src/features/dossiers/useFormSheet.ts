import { useEffect, useState } from 'react'
import { loadForm } from '../../method/forms/catalog.ts'
import type { FormTexts } from '../../method/forms/texts.ts'
import type { Form, FormId } from '../../method/forms/types.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useLoadFormTexts } from '../formTexts.ts'

/** A form's questions and its words in the present language. */
export type FormSheet = { readonly form: Form; readonly texts: FormTexts }

/** Null while they load; they are on this device, so that is a moment. */
export function useFormSheets(ids: readonly FormId[]): ReadonlyMap<FormId, FormSheet> | null {
  const { language } = useTexts()
  const loadTexts = useLoadFormTexts()
  const [sheets, setSheets] = useState<ReadonlyMap<FormId, FormSheet> | null>(null)
  const wanted = ids.join()
  useEffect(() => {
    let isCurrent = true
    const load = async (id: FormId) => [id, { form: await loadForm(id), texts: await loadTexts(language, id) }] as const
    const all = wanted === '' ? [] : (wanted.split(',') as FormId[])
    void Promise.all(all.map(load)).then((loaded) => isCurrent && setSheets(new Map(loaded)))
    return () => {
      isCurrent = false
    }
  }, [wanted, language, loadTexts])
  return sheets
}
