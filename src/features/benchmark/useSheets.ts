import { useEffect, useState } from 'react'
import { loadForm } from '../../method/forms/catalog.ts'
import type { FormTexts } from '../../method/forms/texts.ts'
import type { Form } from '../../method/forms/types.ts'
import type { Language } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useLoadFormTexts } from '../formTexts.ts'

/** The forms whose answers these screens show, and the words of the benchmark in the present language. */
export type Sheets = {
  readonly benchmark: Form
  readonly practice: Form
  readonly setup: Form
  readonly texts: FormTexts
}

const here = new Map<Language, Sheets>()

/** Null while they load. While another language loads, the words of the last one stay. */
export function useSheets(): Sheets | null {
  const { language } = useTexts()
  const load = useLoadFormTexts()
  const [loaded, setLoaded] = useState<Sheets | null>(null)
  const known = here.get(language)
  useEffect(() => {
    if (known) return
    let isCurrent = true
    const forms = Promise.all([loadForm('benchmark'), loadForm('goodPractice'), loadForm('programmeSetup')])
    void Promise.all([forms, load(language, 'benchmark')]).then(([[benchmark, practice, setup], texts]) => {
      const sheets = { benchmark, practice, setup, texts }
      here.set(language, sheets)
      if (isCurrent) setLoaded(sheets)
    })
    return () => {
      isCurrent = false
    }
  }, [known, language, load])
  return known ?? loaded
}
