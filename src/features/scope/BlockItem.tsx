import { removeItem, restoreItem } from '../../documents/forms/items.ts'
import { setAnswer } from '../../documents/forms/setAnswer.ts'
import { BLOCKS, type BlockId } from '../../method/scope.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { IconButton } from '../../ui/form/Button.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText } from '../AnswerText.tsx'
import type { HeldItem } from '../formHere.ts'
import { PlainField } from '../PlainField.tsx'
import { useReport } from '../useReport.ts'
import { isPeople, wordsOf } from './blockItems.ts'
import type { ScopeBoard } from './board.ts'
import { GoalChoice } from './GoalChoice.tsx'
import styles from './scope.module.css'

type ItemProps = {
  readonly board: ScopeBoard
  readonly block: BlockId
  readonly item: HeldItem
  readonly number: number
}

/** One line of a block: its words, where it came from, and for a goal what becomes of it. */
export function BlockItem({ board, block, item, number }: ItemProps) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('scope')
  const { here, instance, mayWrite, author } = board
  const circle = here.place.circles[item.circle]
  const { field } = BLOCKS[block]
  const label = t('scope.blocks.item', { block: here.texts.of(field).label, number })
  const remove = () => {
    if (!circle || !report(removeItem(circle.doc, author(), item.id)).ok) return
    show({ text: t('scope.blocks.removed'), onUndo: () => void report(restoreItem(circle.doc, author(), item.id)) })
  }
  const rename = (words: string) => {
    const place = { owner: item.id, field: { id: field, type: 'person' as const } }
    if (circle)
      report(setAnswer(circle.doc, author(), place, words.trim() === '' ? null : { ...item.answer?.value, words }))
  }
  return (
    <li className={styles.item} data-item={item.id}>
      <div className={styles.line}>
        <div className={styles.grow}>
          {isPeople(block) ? (
            <PlainField label={label} isLabelHidden value={wordsOf(item)} isReadOnly={!mayWrite} onCommit={rename} />
          ) : (
            <AnswerText
              {...{ place: here.place, instance, circle, field, label }}
              owner={item.id}
              words={item.answer?.words ?? null}
              isLabelHidden
              look="line"
            />
          )}
        </div>
        {mayWrite && <IconButton icon="trash" label={t('scope.blocks.remove', { item: label })} onClick={remove} />}
      </div>
      {item.marks.origin && (
        <p className={styles.origin}>
          <Icon name="arrow" size={1} />
          {t('scope.blocks.fromNeeds')}
        </p>
      )}
      {block === 'goals' && <GoalChoice board={board} goal={item} />}
    </li>
  )
}
