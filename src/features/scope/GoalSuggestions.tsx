import { useState } from 'react'
import { addComment } from '../../documents/forms/comments.ts'
import { GOALS } from '../../documents/scope.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { HeldItem } from '../formHere.ts'
import { useNames } from '../useNames.ts'
import { useReport } from '../useReport.ts'
import type { ScopeBoard } from './board.ts'
import styles from './scope.module.css'

/** What others suggest about a goal: a comment beside it, for the mentee's side to weigh (S42). */
export function GoalSuggestions({ board, goal }: { readonly board: ScopeBoard; readonly goal: HeldItem }) {
  const { t } = useTexts()
  const report = useReport('scope')
  const { here, mayWrite, mayChoose, author } = board
  const circle = here.place.circles[goal.circle]
  const nameOf = useNames(circle)
  const [text, setText] = useState<string | null>(null)
  const comments = (goal.answer?.comments ?? []).filter(({ isResolved }) => !isResolved)
  const suggest = () => {
    const input = { owner: goal.id, field: GOALS, text: text ?? '' }
    if (circle && report(addComment(circle.doc, author(), input)).ok) setText(null)
  }
  return (
    <>
      {comments.map(({ id, text: said, member, language }) => (
        <p key={id} className={styles.comment}>
          <strong>
            <bdi>{nameOf(member)}</bdi>
          </strong>{' '}
          <span lang={language} dir="auto">
            {said}
          </span>
        </p>
      ))}
      {mayWrite && !mayChoose && (
        <div>
          <Button kind="quiet" icon="talk" onClick={() => setText('')}>
            {t('scope.goals.suggest')}
          </Button>
        </div>
      )}
      {text !== null && (
        <FormDialog
          title={t('scope.goals.suggest')}
          action={t('scope.goals.suggestConfirm')}
          isReady={text.trim() !== ''}
          onSubmit={suggest}
          onClose={() => setText(null)}
        >
          <TextArea
            label={t('scope.goals.suggestion')}
            help={t('scope.goals.suggestionHelp')}
            value={text}
            onChange={setText}
          />
        </FormDialog>
      )}
    </>
  )
}
