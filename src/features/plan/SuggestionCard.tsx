import { memo } from 'react'
import { restoreSuggestion, type Suggestion, withdrawSuggestion } from '../../documents/suggestions.ts'
import { Card } from '../../ui/data/Card.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { AnswerNote } from './AnswerNote.tsx'
import { LanguageMark } from './LanguageMark.tsx'
import { OriginNote } from './OriginNote.tsx'
import { usePlan } from './PlanContext.tsx'
import styles from './Suggestions.module.css'

/** Where rows stand in the plan, by id: unchanged while somebody types. */
export type RowNumbers = ReadonlyMap<string, number>
export type SuggestionCardProps = { readonly suggestion: Suggestion; readonly numbers: RowNumbers }

export const SuggestionCard = memo(function SuggestionCard({ suggestion, numbers }: SuggestionCardProps) {
  const { t, language } = useTexts()
  const { nameOf, community } = usePlan()
  const { id, by, at, text, origin, answer, keyFactors } = suggestion
  const about = suggestion.row && numbers.get(suggestion.row)
  return (
    <Card
      kicker={
        <>
          <span>
            <bdi>{nameOf(by)}</bdi>
            {'\u00a0· '}
            {formatMoment(at, language, Date.now())}
          </span>
          {text.language !== '' && text.language !== language && <LanguageMark code={text.language} />}
        </>
      }
      actions={!answer && <SuggestionActions {...{ id, by, city: suggestion.city }} />}
    >
      <p className={styles.text} lang={text.language || undefined} dir="auto" data-item={id}>
        {text.text}
      </p>
      <p className={styles.notes}>
        {community && suggestion.city && (
          <span>{t('plan.city.suggestedTo', { city: community.nameOf(suggestion.city) })}</span>
        )}
        {about && <span>{t('plan.suggestions.about', { number: about })}</span>}
        {origin && <OriginNote origin={origin} />}
        {keyFactors.map((factor) => (
          <span key={factor} className={styles.factor}>
            <Icon name="star" size={1} />
            {t(`method.keyFactor.${factor}.title`)}
          </span>
        ))}
      </p>
      {answer && <AnswerNote answer={answer} numbers={numbers} />}
    </Card>
  )
})

function SuggestionActions({ id, by, city }: Pick<Suggestion, 'id' | 'by' | 'city'>) {
  const { t } = useTexts()
  const { circle, programme, rightsOn, community, ask } = usePlan()
  const rights = rightsOn(city)
  const report = useReport('plan')
  const show = useToast()
  const takeBack = () => {
    if (!report(withdrawSuggestion(circle.doc, programme.author(), id)).ok) return
    const onUndo = () => void report(restoreSuggestion(circle.doc, programme.author(), id))
    show({ text: t('plan.suggestions.takenBack'), onUndo })
  }
  const isMine = by === programme.me
  if (!rights.answer && !isMine)
    return <p className={styles.waiting}>{t('plan.suggestions.waits', { city: community?.nameOf(city) })}</p>
  return (
    <>
      {rights.answer && (
        <>
          <Button kind="primary" icon="check" onClick={() => ask({ type: 'answer', suggestion: id })}>
            {t('plan.suggestions.accept')}
          </Button>
          <Button onClick={() => ask({ type: 'decline', suggestion: id })}>{t('plan.suggestions.decline')}</Button>
        </>
      )}
      {isMine && rights.suggest && (
        <Button kind="quiet" icon="undo" onClick={takeBack}>
          {t('plan.suggestions.takeBack')}
        </Button>
      )}
    </>
  )
}
