import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Placed } from './answerStore.ts'
import { type Spot, useForm } from './FormContext.ts'
import styles from './Question.module.css'
import { useHomeAccess } from './useHomeAccess.ts'
import { useValueWords } from './useValueWords.ts'

type ElsewhereProps = { readonly spot: Spot; readonly placed: Placed }

/** What other circles hold of the same question: somebody wrote there while it was being put elsewhere. */
export function Elsewhere({ spot, placed }: ElsewhereProps) {
  const { t } = useTexts()
  const { commands } = useForm()
  const wordsOf = useValueWords()
  const { home, elsewhere } = placed
  const isOpen = useHomeAccess(home) === 'open'
  return elsewhere.map(({ circle, answer }) => (
    <div key={circle} className={styles.elsewhere}>
      <CircleBadge
        circle={circle}
        label={t('formsUi.question.alsoIn', { circle: t(`common.circles.${circle}.name`) })}
      />
      <p lang={answer.words.language || undefined} dir="auto">
        {[answer.words.text, wordsOf(answer)].filter(Boolean).join(' · ') ||
          t('formsUi.question.itemsThere', { count: answer.items.length })}
      </p>
      {isOpen && home && (
        <Button icon="arrow" onClick={() => commands.putElsewhere(spot.field, circle, home)}>
          {t('formsUi.question.bring', { circle: t(`common.circles.${home}.name`) })}
        </Button>
      )}
    </div>
  ))
}
