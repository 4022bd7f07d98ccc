import { useTexts } from '../../ui/Texts.tsx'
import styles from './PlanCell.module.css'

function nameOf(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code
  } catch {
    // Languages may be plain words too.
    return code
  }
}

/** The language that a text is written in, where it is not the interface's (S378). */
export function LanguageMark({ code }: { readonly code: string }) {
  const { language } = useTexts()
  const name = nameOf(code, language)
  return (
    <abbr className={styles.language} title={name}>
      {code.split('-')[0]?.slice(0, 8).toUpperCase()}
    </abbr>
  )
}
