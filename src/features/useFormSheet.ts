import { useEffect, useState } from 'react'
import { loadForm } from '../method/forms/catalog.ts'
import type { FormTexts } from '../method/forms/texts.ts'
import type { Form, FormId } from '../method/forms/types.ts'
import { useTexts } from '../ui/Texts.tsx'
import { useLoadFormTexts } from './formTexts.ts'

/** A form's questions and its words in the present language. */
export type FormSheet = { readonly form: Form; readonly texts: FormTexts }

const here = new Map<string, FormSheet>()

/** Null while it loads; while another language loads, the words of the last one stay. */
export function useFormSheet(id: FormId): FormSheet | null {
  const { language } = useTexts()
  const load = useLoadFormTexts()
  const [loaded, setLoaded] = useState<FormSheet | null>(null)
  const known = here.get(`${language}/${id}`)
  useEffect(() => {
    let isCurrent = true
    if (!known)
      void Promise.all([loadForm(id), load(language, id)]).then(([form, texts]) => {
        here.set(`${language}/${id}`, { form, texts })
        if (isCurrent) setLoaded({ form, texts })
      })
    return () => {
      isCurrent = false
    }
  }, [id, known, language, load])
  return known ?? (loaded?.form.id === id ? loaded : null)
}
