import { type PromptUse, promptsFor } from '../../method/essentials.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useFormSheet } from '../useFormSheet.ts'
import styles from './talk.module.css'

export type AskQuestionProps = {
  readonly uses: readonly PromptUse[]
  readonly onAsk: (question: string) => void
}

/** Questions of the bank: one tap puts one into the notes, with room for the answer (S32, S33). */
export function AskQuestion({ uses, onAsk }: AskQuestionProps) {
  const { t } = useTexts()
  const sheet = useFormSheet('mentoringEssentials')
  if (!sheet) return null
  const questions = uses.flatMap(promptsFor).map((id) => sheet.texts.of(`questionPrompts/${id}`).label)
  return (
    <Disclosure summary={t('talks.ask.open')} isFlush>
      <ul className={styles.questions}>
        {questions.map((question) => (
          <li key={question}>
            <Button kind="quiet" icon="plus" onClick={() => onAsk(question)}>
              {question}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
