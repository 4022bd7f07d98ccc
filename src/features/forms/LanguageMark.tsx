import { useTexts } from '../../ui/Texts.tsx'
import { languageName } from './languageName.ts'
import styles from './Question.module.css'

/** The language that a text is written in, where it is not the interface's (S378). */
export function LanguageMark({ code }: { readonly code: string }) {
  const { language } = useTexts()
  return (
    <abbr className={styles.language} title={languageName(code, language)}>
      {code.split('-')[0]?.slice(0, 8).toUpperCase()}
    </abbr>
  )
}
