import { createContext, useContext } from 'react'
import type { FormTexts } from '../method/forms/texts.ts'
import type { FormId } from '../method/forms/types.ts'
import type { Language } from '../ui/formats.ts'

/** Words of the forms, one chunk per language and form; `sources`: where questions come from. The shell loads them. */
export type LoadFormTexts = (language: Language, form: FormId | 'sources') => Promise<FormTexts>

export const FormTextsContext = createContext<LoadFormTexts | null>(null)

export function useLoadFormTexts(): LoadFormTexts {
  const load = useContext(FormTextsContext)
  if (!load) throw new Error('no words of forms above this component')
  return load
}
