import type { Answer } from '../../documents/suggestions.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { usePlan } from './PlanContext.tsx'
import styles from './Suggestions.module.css'

/** What the mentee side made of a suggestion, for everybody to see. */
export function AnswerNote({
  answer,
  numbers,
}: {
  readonly answer: Answer
  readonly numbers: ReadonlyMap<string, number>
}) {
  const { t } = useTexts()
  const { nameOf } = usePlan()
  const name = nameOf(answer.by)
  if (answer.answer === 'declined')
    return (
      <p className={styles.answer}>
        <Icon name="close" />
        <span>
          {t('plan.suggestions.declinedBy', { name })} <q dir="auto">{answer.reason}</q>
        </span>
      </p>
    )
  const number = numbers.get(answer.row)
  return (
    <p className={styles.answer}>
      <Icon name="check" />
      <span>
        {t(`plan.suggestions.${answer.answer}By`, { name })}{' '}
        {number ? t('plan.suggestions.isRow', { number }) : t('plan.suggestions.rowGone')}
      </span>
    </p>
  )
}
