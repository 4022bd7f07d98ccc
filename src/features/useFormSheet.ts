import { useEffect, useState } from 'react'
import { loadForm } from '../method/forms/catalog.ts'
import type { FormTexts } from '../method/forms/texts.ts'
import type { Form, FormId } from '../method/forms/types.ts'
import type { Language } from '../ui/formats.ts'
import { useTexts } from '../ui/Texts.tsx'
import { type LoadFormTexts, useLoadFormTexts } from './formTexts.ts'

/** A form's questions and its words in the present language. */
export type FormSheet = { readonly form: Form; readonly texts: FormTexts }

/** By whence the words come: among equals the same form speaks of no mentor (S266). */
const here = new WeakMap<LoadFormTexts, Map<string, FormSheet>>()
const sheetsBy = (load: LoadFormTexts): Map<string, FormSheet> => {
  const sheets = here.get(load) ?? new Map<string, FormSheet>()
  here.set(load, sheets)
  return sheets
}

/** Loads a form, so that its page is drawn at once when it is opened. */
export async function fetchSheet(load: LoadFormTexts, language: Language, id: FormId): Promise<FormSheet> {
  const [form, texts] = await Promise.all([loadForm(id), load(language, id)])
  const sheet = { form, texts }
  sheetsBy(load).set(`${language}/${id}`, sheet)
  return sheet
}

/** Null while it loads. While another language loads, the words of the last one stay, so that nothing is mounted anew. */
export function useFormSheet(id: FormId | null): FormSheet | null {
  const { language } = useTexts()
  const load = useLoadFormTexts()
  const [loaded, setLoaded] = useState<FormSheet | null>(null)
  const known = id ? sheetsBy(load).get(`${language}/${id}`) : undefined
  useEffect(() => {
    let isCurrent = true
    if (id && !known) void fetchSheet(load, language, id).then((sheet) => isCurrent && setLoaded(sheet))
    return () => {
      isCurrent = false
    }
  }, [id, known, language, load])
  return known ?? (loaded?.form.id === id ? loaded : null)
}

/** As `useFormSheet`, of several. Null while they load; they are on this device, so that is a moment. */
export function useFormSheets(ids: readonly FormId[]): ReadonlyMap<FormId, FormSheet> | null {
  const { language } = useTexts()
  const load = useLoadFormTexts()
  const [sheets, setSheets] = useState<ReadonlyMap<FormId, FormSheet> | null>(null)
  const wanted = ids.join()
  useEffect(() => {
    let isCurrent = true
    const all = wanted === '' ? [] : (wanted.split(',') as FormId[])
    const fetched = all.map(async (id) => [id, await fetchSheet(load, language, id)] as const)
    void Promise.all(fetched).then((loaded) => isCurrent && setSheets(new Map(loaded)))
    return () => {
      isCurrent = false
    }
  }, [wanted, language, load])
  return sheets
}
