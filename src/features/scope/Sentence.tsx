import { GOALS_IN, GOALS_LATER } from '../../documents/scope.ts'
import { scopeWording } from '../../method/scope.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText } from '../AnswerText.tsx'
import { usePrint } from '../PrintPlace.tsx'
import { Agreements } from './Agreements.tsx'
import { wordsOf } from './blockItems.ts'
import type { ScopeBoard } from './board.ts'
import { ScopeSheet } from './ScopeSheet.tsx'
import styles from './scope.module.css'
import { Views } from './Views.tsx'

const SENTENCE = 'sc.sentence'

/** The scope in one sentence, what is in and what is out, and both sides' agreement to exactly that (S156). */
export function Sentence({ board }: { readonly board: ScopeBoard }) {
  const { t } = useTexts()
  const { here, instance } = board
  const sentence = here.answer(SENTENCE)?.words ?? null
  const wordsIn = (list: string) => here.items(list).map(wordsOf).filter(Boolean)
  const [goalsIn, goalsLater] = [wordsIn(GOALS_IN), wordsIn(GOALS_LATER)]
  const wording = { sentence: sentence?.text ?? '', goalsIn, goalsLater }
  const whole = scopeWording(wording)
  const hasWords = wording.sentence.trim() !== ''
  const print = usePrint()
  return (
    <>
      <Section
        title={t('scope.sentence.title')}
        lead={t('scope.sentence.lead')}
        actions={
          hasWords &&
          sentence && (
            <Button icon="print" onClick={() => print(<ScopeSheet {...{ board, sentence }} wording={whole} />)}>
              {t('scope.sentence.print')}
            </Button>
          )
        }
      >
        <AnswerText
          {...{ place: here.place, instance }}
          circle={here.home(SENTENCE)}
          field={SENTENCE}
          words={sentence}
          label={here.texts.of(SENTENCE).label}
          help={t('scope.sentence.help')}
        />
        {(goalsIn.length > 0 || goalsLater.length > 0) && (
          <dl className={styles.inAndOut}>
            <Listed title={t('scope.sentence.in')} goals={goalsIn} />
            <Listed title={t('scope.sentence.out')} goals={goalsLater} />
          </dl>
        )}
        {hasWords ? (
          <Agreements board={board} of={null} wording={whole} what={t('scope.sentence.whole')} />
        ) : (
          <p className={styles.quiet}>{t('scope.sentence.first')}</p>
        )}
        <p className={styles.quiet}>{t('scope.sentence.advice')}</p>
      </Section>
      <Views here={here} instance={instance} wording={wording} />
    </>
  )
}

function Listed({ title, goals }: { readonly title: string; readonly goals: readonly string[] }) {
  const { t } = useTexts()
  return (
    <div>
      <dt>{title}</dt>
      {goals.length === 0 && <dd className={styles.quiet}>{t('scope.sentence.nothing')}</dd>}
      {goals.map((goal) => (
        <dd key={goal} dir="auto">
          {goal}
        </dd>
      ))}
    </div>
  )
}
