import { useTexts } from '../../ui/Texts.tsx'
import { momentWords } from '../momentWords.ts'

export function When({ when }: { readonly when: string }) {
  const { language } = useTexts()
  return when === '' ? null : <bdi>{momentWords(when, language)}</bdi>
}
