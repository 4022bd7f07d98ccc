import { removeItem, restoreItem } from '../../documents/forms/items.ts'
import { setAnswer } from '../../documents/forms/setAnswer.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { IconButton } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText } from '../AnswerText.tsx'
import type { FormHere, HeldItem } from '../formHere.ts'
import { useMayWrite } from '../useMayWrite.ts'
import { useReport } from '../useReport.ts'
import styles from './scope.module.css'

export const STEPS = 'ap.approval.steps'
export const BODY = 'ap.approval.steps.body'
const DECISION = { id: 'ap.approval.steps.decision', type: 'choice' } as const
const DECISIONS = ['pending', 'approved', 'approvedWithChanges', 'refused'] as const

type StepProps = {
  readonly here: FormHere
  readonly step: HeldItem
  readonly number: number
  /** The mentee city says what came out (S42). */
  readonly mayDecide: boolean
}

/** One body on the way to an approved plan: who, when, and what came out. */
export function ApprovalStep({ here, step, number, mayDecide }: StepProps) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('scope')
  const circle = here.place.circles[step.circle]
  const mayWrite = useMayWrite(circle)
  const { instance, place } = here
  const chosen = here.answer(DECISION.id, step.id)?.value?.options?.[0]
  if (!instance) return null
  const remove = () => {
    if (!circle || !report(removeItem(circle.doc, place.author(), step.id)).ok) return
    show({
      text: t('scope.approval.removed'),
      onUndo: () => void report(restoreItem(circle.doc, place.author(), step.id)),
    })
  }
  const decision = DECISIONS.find((value) => value === chosen) ?? null
  const name = t('scope.approval.step', { number })
  const legend = here.texts.of(DECISION.id).label
  const labelOf = (value: string) => here.texts.of(`${DECISION.id}/${value}`).label
  const decide = (value: string | null) => {
    const at = { owner: step.id, field: DECISION }
    if (circle) report(setAnswer(circle.doc, place.author(), at, value === null ? null : { options: [value] }))
  }
  const field = (id: string) => (
    <AnswerText
      {...{ place, instance, circle }}
      owner={step.id}
      field={id}
      words={here.answer(id, step.id)?.words ?? null}
      label={here.texts.of(id).label}
      look="line"
    />
  )
  return (
    <li className={styles.block} data-item={step.id} aria-label={name}>
      <div className={styles.stepHead}>
        <h3>{name}</h3>
        {mayWrite && <IconButton icon="trash" label={t('scope.approval.remove', { number })} onClick={remove} />}
      </div>
      <div className={styles.bodyAndDate}>
        {field(BODY)}
        {field('ap.approval.steps.date')}
      </div>
      {mayDecide ? (
        <ChoiceChips
          legend={legend}
          isClearable
          options={DECISIONS.map((value) => ({ value, label: labelOf(value) }))}
          value={decision}
          onChange={decide}
        />
      ) : (
        decision && (
          <p>
            {legend} <strong>{labelOf(decision)}</strong>
          </p>
        )
      )}
      {field('ap.approval.steps.note')}
    </li>
  )
}
