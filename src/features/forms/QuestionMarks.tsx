import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { circleNameIn } from '../formPlace.ts'
import type { Placed } from './answerStore.ts'
import { type Spot, useForm } from './FormContext.ts'
import { LanguageMark } from './LanguageMark.tsx'
import styles from './Question.module.css'

export type QuestionMarksProps = { readonly spot: Spot; readonly placed: Placed; readonly isInner: boolean }

/** Who reads this answer (a button: put it elsewhere), and what to mind about it. */
export function QuestionMarks({ spot, placed, isInner }: QuestionMarksProps) {
  const { t, language } = useTexts()
  const { ask, texts, form, place } = useForm()
  const { home, answer } = placed
  const isTold = home !== null && !(isInner && home === spot.parent)
  const name = t(circleNameIn(place, home ?? 'me'))
  const foreign = answer.words.language !== '' && answer.words.language !== language
  return (
    <>
      {foreign && answer.words.text !== '' && <LanguageMark code={answer.words.language} />}
      {spot.field.sensitive && (
        <span className={styles.sensitive}>
          <Icon name="lock" size={1} />
          {t('formsUi.question.sensitive')}
        </span>
      )}
      {isTold && (
        <button
          type="button"
          className={styles.circle}
          aria-label={t('formsUi.move.open', { circle: name, question: texts.of(spot.field.id).label })}
          onClick={() => ask({ type: 'move', spot })}
        >
          {/* Where it is as in the whole form the symbol is enough: what differs stands out. */}
          <CircleBadge circle={home} label={name} isSymbolOnly={home === form.audience} />
        </button>
      )}
    </>
  )
}
