import { Muted } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { AnswerLine } from './answerLines.ts'
import styles from './dossiers.module.css'

/** An answer as somebody else would read it. */
export function Lines({ lines, empty }: { readonly lines: readonly AnswerLine[]; readonly empty: string }) {
  const { t } = useTexts()
  if (lines.length === 0) return <Muted>{empty}</Muted>
  return (
    <ul className={styles.lines}>
      {lines.map(({ label, text, language }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no ids, and are only shown
        <li key={index} dir="auto" lang={language || undefined}>
          {label && <span className={styles.lineLabel}>{t('dossiers.lines.label', { label })} </span>}
          {text}
        </li>
      ))}
    </ul>
  )
}
