import { useState } from 'react'
import { removeItem, restoreItem } from '../../documents/forms/items.ts'
import { GOALS_IN, GOALS_LATER } from '../../documents/scope.ts'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText } from '../AnswerText.tsx'
import type { HeldItem } from '../formHere.ts'
import { useReport } from '../useReport.ts'
import { Agreements } from './Agreements.tsx'
import { wordsOf } from './blockItems.ts'
import type { ScopeBoard } from './board.ts'
import { NotNowDialog } from './NotNowDialog.tsx'
import styles from './scope.module.css'
import { useChooseGoal } from './useChooseGoal.ts'

type GoalProps = { readonly board: ScopeBoard; readonly goal: HeldItem; readonly number: number }

/** A common goal of the pair, with the agreement of both sides (S5). */
export function GoalInScope({ board, goal, number }: GoalProps) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('scope')
  const choose = useChooseGoal(board)
  const [isWaiting, setWaiting] = useState(false)
  const { here, instance, mayChoose, author } = board
  const circle = here.place.circles[goal.circle]
  const label = t('scope.goals.goal', { number })
  const words = wordsOf(goal)
  const takeOut = () => {
    if (!circle || !report(removeItem(circle.doc, author(), goal.id)).ok) return
    show({ text: t('scope.goals.takenOut'), onUndo: () => void report(restoreItem(circle.doc, author(), goal.id)) })
  }
  return (
    <li className={styles.item} data-item={goal.id}>
      <div className={styles.line}>
        <div className={styles.grow}>
          <AnswerText
            {...{ place: here.place, instance, circle, label }}
            owner={goal.id}
            field={GOALS_IN}
            words={goal.answer?.words ?? null}
            isLabelHidden
            look="line"
            isReadOnly={!mayChoose}
          />
        </div>
        {mayChoose && (
          <Menu
            label={t('scope.goals.menu', { goal: words || label })}
            items={[
              { id: 'later', label: t('scope.goals.later'), icon: 'clock', onChoose: () => setWaiting(true) },
              { id: 'out', label: t('scope.goals.takeOut'), icon: 'close', onChoose: takeOut },
            ]}
          />
        )}
      </div>
      {words !== '' && <Agreements board={board} of={goal.id} wording={words.trim()} what={words} />}
      {isWaiting && (
        <NotNowDialog
          words={words}
          onClose={() => setWaiting(false)}
          onConfirm={(reason) =>
            choose({ id: goal.id, words, from: GOALS_IN }, { list: GOALS_LATER, reason }) && setWaiting(false)
          }
        />
      )}
    </li>
  )
}
