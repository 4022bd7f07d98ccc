import { useCallback } from 'react'
import type { Answer } from '../../documents/forms/answers.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { valueWords } from '../valueWords.ts'
import { useForm } from './FormContext.ts'
import { fieldById } from './fields.ts'

export function useValueWords(): (answer: Pick<Answer, 'field' | 'value'>) => string {
  const { t, language } = useTexts()
  const { form, texts } = useForm()
  return useCallback(
    ({ field, value }) => {
      const known = fieldById(form).get(field)
      return known ? valueWords(known, value, { t, language, texts }) : ''
    },
    [t, language, form, texts],
  )
}
