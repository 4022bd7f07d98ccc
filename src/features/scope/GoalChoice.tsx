import { useState } from 'react'
import { GOALS, GOALS_IN, GOALS_LATER } from '../../documents/scope.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { HeldItem } from '../formHere.ts'
import { wordsOf } from './blockItems.ts'
import type { ScopeBoard } from './board.ts'
import { GoalSuggestions } from './GoalSuggestions.tsx'
import { NotNowDialog } from './NotNowDialog.tsx'
import styles from './scope.module.css'
import { useChooseGoal } from './useChooseGoal.ts'

/** Whether a goal is in scope or can wait: the mentee's side says (S42, S154), others suggest. */
export function GoalChoice({ board, goal }: { readonly board: ScopeBoard; readonly goal: HeldItem }) {
  const { t } = useTexts()
  const choose = useChooseGoal(board)
  const [isWaiting, setWaiting] = useState(false)
  const { here, mayChoose } = board
  const isOf = (list: string) => here.items(list).some(({ marks }) => marks.of === goal.id)
  const state = isOf(GOALS_IN) ? 'in' : isOf(GOALS_LATER) ? 'later' : null
  const chosen = { id: goal.id, words: wordsOf(goal), from: GOALS }
  if (chosen.words === '') return null
  if (state)
    return (
      <p className={styles.origin}>
        <Icon name={state === 'in' ? 'check' : 'clock'} size={1} />
        {t(`scope.goalState.${state}`)}
      </p>
    )
  return (
    <>
      {mayChoose && (
        <div className={styles.chips}>
          <Button icon="check" onClick={() => void choose(chosen, { list: GOALS_IN })}>
            {t('scope.goals.takeIn')}
          </Button>
          <Button kind="quiet" icon="clock" onClick={() => setWaiting(true)}>
            {t('scope.goals.later')}
          </Button>
        </div>
      )}
      <GoalSuggestions board={board} goal={goal} />
      {isWaiting && (
        <NotNowDialog
          words={chosen.words}
          onClose={() => setWaiting(false)}
          onConfirm={(reason) => choose(chosen, { list: GOALS_LATER, reason }) && setWaiting(false)}
        />
      )}
    </>
  )
}
