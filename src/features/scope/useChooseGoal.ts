import type { ItemId } from '../../documents/ids.ts'
import { chooseGoal, type GoalChoice, takeBackChoice } from '../../documents/scope.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import type { ScopeBoard } from './board.ts'

export type ChosenGoal = { readonly id: ItemId | null; readonly words: string; readonly from: string }

/** Puts a goal into the scope or among those that can wait; can be taken back. */
export function useChooseGoal({ circle, instance, author }: ScopeBoard) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('scope')
  return (goal: ChosenGoal, choice: GoalChoice): boolean => {
    const chosen = report(chooseGoal(circle.doc, author(), instance.id, goal, choice))
    if (!chosen.ok) return false
    const before = goal.from === 'sc.goals' ? null : goal.id
    const undo = () => void report(takeBackChoice(circle.doc, author(), chosen.value, before))
    show({ text: t(choice.list === 'sc.goalsIn' ? 'scope.goals.nowIn' : 'scope.goals.nowLater'), onUndo: undo })
    return true
  }
}
