import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { PromptList } from '../ListeningPrompts.tsx'
import styles from './sheet.module.css'

/** Questions that open a talk, from the essentials of mentoring, beside the field while one writes (S31, S43). */
export function Prompts() {
  const { t } = useTexts()
  return (
    <aside className={styles.prompts} aria-label={t('essentials.prompts.title')}>
      <Disclosure summary={t('essentials.prompts.title')}>
        <p className={styles.reminder}>{t('essentials.prompts.reminder')}</p>
        <PromptList />
      </Disclosure>
    </aside>
  )
}
