import { removeItem, restoreItem } from '../../documents/forms/items.ts'
import { GOALS_IN, GOALS_LATER, setReason } from '../../documents/scope.ts'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { HeldItem } from '../formHere.ts'
import { PlainField } from '../PlainField.tsx'
import { useReport } from '../useReport.ts'
import { wordsOf } from './blockItems.ts'
import type { ScopeBoard } from './board.ts'
import styles from './scope.module.css'
import { useChooseGoal } from './useChooseGoal.ts'

type GoalProps = { readonly board: ScopeBoard; readonly goal: HeldItem; readonly number: number }

/** A goal that can wait, and why. */
export function GoalLater({ board, goal, number }: GoalProps) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('scope')
  const choose = useChooseGoal(board)
  const { here, mayChoose, author } = board
  const circle = here.place.circles[goal.circle]
  const words = wordsOf(goal)
  const name = words || t('scope.goals.goal', { number })
  const remove = () => {
    if (!circle || !report(removeItem(circle.doc, author(), goal.id)).ok) return
    show({ text: t('scope.goals.takenOut'), onUndo: () => void report(restoreItem(circle.doc, author(), goal.id)) })
  }
  return (
    <li className={styles.item} data-item={goal.id}>
      <div className={styles.line}>
        <p className={styles.grow} lang={goal.answer?.words.language || undefined} dir="auto">
          {name}
        </p>
        {mayChoose && (
          <Menu
            label={t('scope.goals.menu', { goal: name })}
            items={[
              {
                id: 'in',
                label: t('scope.goals.takeIn'),
                icon: 'check',
                onChoose: () => void choose({ id: goal.id, words, from: GOALS_LATER }, { list: GOALS_IN }),
              },
              { id: 'remove', label: t('scope.goals.takeOff'), icon: 'close', onChoose: remove },
            ]}
          />
        )}
      </div>
      <PlainField
        label={t('scope.goals.reasonOf', { goal: name })}
        value={goal.answer?.value?.comment ?? ''}
        isReadOnly={!mayChoose}
        onCommit={(reason) => circle && void report(setReason(circle.doc, author(), goal.id, reason))}
      />
    </li>
  )
}
