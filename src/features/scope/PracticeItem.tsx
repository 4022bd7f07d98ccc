import { addCheck, deleteCheck } from '../../documents/checks.ts'
import { removeItem, restoreItem } from '../../documents/forms/items.ts'
import type { Check, Visit } from '../../documents/readVisits.ts'
import { ASPECTS } from '../../documents/scope.ts'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { IconButton } from '../../ui/form/Button.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText } from '../AnswerText.tsx'
import type { HeldItem } from '../formHere.ts'
import { useReport } from '../useReport.ts'
import { useItems } from '../workspace.ts'
import { wordsOf } from './blockItems.ts'
import type { ScopeBoard } from './board.ts'
import styles from './scope.module.css'

type PracticeProps = { readonly board: ScopeBoard; readonly aspect: HeldItem; readonly number: number }

/** What to see of the mentor's practice, and the visit on whose list it stands (S155, S198). */
export function PracticeItem({ board, aspect, number }: PracticeProps) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('scope')
  const { here, instance, circle, mayWrite, author } = board
  const visits = useItems<Visit>(circle, 'visits') ?? []
  const checks = useItems<Check>(circle, 'checks') ?? []
  const held = here.place.circles[aspect.circle]
  const words = wordsOf(aspect)
  const label = t('scope.practices.item', { number })
  const nameOf = (visit: Visit) => visit.title.text || t(`method.visit.${visit.template ?? 'visit1'}.title`)
  const listed = visits.filter((visit) => checks.some((one) => one.visit === visit.id && one.label.text === words))
  const free = visits.filter((visit) => !listed.includes(visit))
  const put = (visit: Visit) => {
    const added = report(addCheck(circle.doc, author(), visit.id, 'mustSee', words))
    if (!added.ok) return
    const undo = () => void report(deleteCheck(circle.doc, author(), added.value))
    show({ text: t('scope.practices.onList', { visit: nameOf(visit) }), onUndo: undo })
  }
  const remove = () => {
    if (!held || !report(removeItem(held.doc, author(), aspect.id)).ok) return
    show({ text: t('scope.practices.removed'), onUndo: () => void report(restoreItem(held.doc, author(), aspect.id)) })
  }
  return (
    <li className={styles.item} data-item={aspect.id}>
      <div className={styles.line}>
        <div className={styles.grow}>
          <AnswerText
            {...{ place: here.place, instance, label }}
            circle={held}
            owner={aspect.id}
            field={ASPECTS}
            words={aspect.answer?.words ?? null}
            isLabelHidden
            look="line"
          />
        </div>
        {mayWrite && words !== '' && free.length > 0 && (
          <Menu
            label={t('scope.practices.toVisit')}
            icon="visit"
            isLabelShown
            items={free.map((visit) => ({ id: visit.id, label: nameOf(visit), onChoose: () => put(visit) }))}
          />
        )}
        {mayWrite && (
          <IconButton icon="trash" label={t('scope.practices.remove', { name: words || label })} onClick={remove} />
        )}
      </div>
      {listed.length > 0 && (
        <p className={styles.origin}>
          <Icon name="check" size={1} />
          {t('scope.practices.toSee', { visits: listed.map(nameOf).join(', ') })}
        </p>
      )}
    </li>
  )
}
