import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './sheet.module.css'

/** Questions that open a talk, from the essentials of mentoring (S43, Annex 1). */
const PROMPTS = ['understood', 'example', 'since', 'who', 'otherWay', 'else', 'ally', 'want', 'first'] as const

export function Prompts() {
  const { t } = useTexts()
  return (
    <aside className={styles.prompts} aria-label={t('interview.prompts.title')}>
      <Disclosure summary={t('interview.prompts.title')}>
        <ul className={styles.promptList}>
          {PROMPTS.map((prompt) => (
            <li key={prompt}>{t(`interview.prompts.${prompt}`)}</li>
          ))}
        </ul>
      </Disclosure>
    </aside>
  )
}
