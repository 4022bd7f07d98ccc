import { addItem, removeItem, restoreItem } from '../../documents/forms/items.ts'
import { setAnswer } from '../../documents/forms/setAnswer.ts'
import type { ItemId } from '../../documents/ids.ts'
import { writeCell } from '../../documents/rows.ts'
import { SIDES, type Side } from '../../method/sides.ts'
import { ROLES_WITH_DUTIES } from '../../method/training.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText } from '../AnswerText.tsx'
import type { HeldItem } from '../formHere.ts'
import { useReport } from '../useReport.ts'
import type { TrainingBoard } from './board.ts'
import styles from './training.module.css'

const LIST = 'tr.responsibilities'
const ROLE = { id: 'tr.responsibilities.role', type: 'choice' } as const
const WHAT = 'tr.responsibilities.what'

/** Who answers for what, role by role, with the guide's proposals to begin with (S146). */
export function Responsibilities({ board }: { readonly board: TrainingBoard }) {
  const { t } = useTexts()
  const report = useReport('training')
  const { here, instance, circle, mayWrite, author } = board
  const rows = here.items(LIST)
  const roleOf = (row: HeldItem) => here.answer(ROLE.id, row.id)?.value?.options?.[0]
  const missing = ROLES_WITH_DUTIES.filter((role) => !rows.some((row) => roleOf(row) === role))
  const add = (role?: Side) => {
    if (!circle) return
    const added = report(addItem(circle.doc, author(), { instance: instance.id, owner: instance.id, field: LIST }))
    if (!added.ok || !role) return
    report(setAnswer(circle.doc, author(), { owner: added.value, field: ROLE }, { options: [role] }))
    writeCell(circle.doc, author(), added.value, WHAT, t(`training.duty.${role}`))
  }
  return (
    <Section title={t('training.roles.title')} lead={t('training.roles.lead')}>
      {rows.length > 0 && (
        <div className={styles.heads} aria-hidden="true">
          <span>{t('training.roles.role')}</span>
          <span>{t('training.roles.headWhat')}</span>
        </div>
      )}
      {rows.length > 0 && (
        <ul className={styles.rows} aria-label={t('training.roles.title')}>
          {rows.map((row, index) => (
            <Responsibility key={row.id} {...{ board, row }} role={roleOf(row) ?? ''} number={index + 1} />
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className={styles.chips}>
          {missing.length > 0 && (
            <Button icon="plan" onClick={() => missing.forEach((role) => void add(role))}>
              {t('training.roles.propose')}
            </Button>
          )}
          <Button kind="quiet" icon="plus" onClick={() => add()}>
            {t('training.roles.add')}
          </Button>
        </div>
      )}
    </Section>
  )
}

type RowProps = {
  readonly board: TrainingBoard
  readonly row: HeldItem
  readonly role: string
  readonly number: number
}

function Responsibility({ board, row, role, number }: RowProps) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('training')
  const { here, instance, mayWrite, author } = board
  const circle = here.place.circles[row.circle]
  const known = SIDES.find((side) => side === role) ?? ''
  const name = known ? t(`method.side.${known}`) : t('training.roles.row', { number })
  const choose = (side: Side) => {
    if (circle) report(setAnswer(circle.doc, author(), { owner: row.id as ItemId, field: ROLE }, { options: [side] }))
  }
  const remove = () => {
    if (!circle || !report(removeItem(circle.doc, author(), row.id)).ok) return
    show({ text: t('training.roles.removed'), onUndo: () => void report(restoreItem(circle.doc, author(), row.id)) })
  }
  return (
    <li className={styles.responsibility}>
      <Select
        label={t('training.roles.role')}
        isLabelHidden
        placeholder={t('training.roles.noRole')}
        options={SIDES.map((value) => ({ value, label: t(`method.side.${value}`) }))}
        value={known}
        isDisabled={!mayWrite}
        onChange={choose}
      />
      <AnswerText
        {...{ place: here.place, instance, circle }}
        owner={row.id}
        field={WHAT}
        words={here.answer(WHAT, row.id)?.words ?? null}
        label={t('training.roles.what', { role: name })}
        isLabelHidden
        look="line"
      />
      {mayWrite && <IconButton icon="trash" label={t('training.roles.remove', { role: name })} onClick={remove} />}
    </li>
  )
}
