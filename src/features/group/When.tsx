import { useTexts } from '../../ui/Texts.tsx'
import { whenWords } from './whenWords.ts'

export function When({ when }: { readonly when: string }) {
  const { language } = useTexts()
  return when === '' ? null : <bdi>{whenWords(when, language)}</bdi>
}
