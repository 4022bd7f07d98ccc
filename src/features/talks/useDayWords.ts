import { useCallback } from 'react'
import type { FieldValue } from '../../method/forms/values.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { momentWords } from '../momentWords.ts'

/** A day as it is said in the present language; plain words stay as they were written. */
export function useDayWords(): (value: FieldValue | null) => string {
  const { language } = useTexts()
  return useCallback((value) => (value?.from ? momentWords(value.from, language) : (value?.words ?? '')), [language])
}
