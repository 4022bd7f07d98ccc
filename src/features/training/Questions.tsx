import { removeItem } from '../../documents/forms/items.ts'
import { addMarkedItem, setMarks } from '../../documents/itemMarks.ts'
import { AGENDA_QUESTIONS, type AgendaQuestion } from '../../method/training.ts'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText } from '../AnswerText.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import type { TrainingBoard } from './board.ts'
import { ToolsInUse } from './ToolsInUse.tsx'
import styles from './training.module.css'

const FIELD = 'tr.answers'

type QuestionsProps = { readonly board: TrainingBoard; readonly onExpectations: () => void }

/** The five questions that a training leaves answered: ticked as covered, with notes (S145). */
export function Questions({ board, onExpectations }: QuestionsProps) {
  const { t } = useTexts()
  const covered = new Set(board.here.items(FIELD).flatMap(({ marks }) => (marks.covered ? [marks.question] : [])))
  return (
    <Section
      title={t('training.questions.title')}
      lead={t('training.questions.lead', { number: covered.size, all: AGENDA_QUESTIONS.length })}
    >
      <ol className={styles.questions}>
        {AGENDA_QUESTIONS.map((question) => (
          <li key={question}>
            <Question board={board} question={question} onExpectations={onExpectations} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

type QuestionProps = QuestionsProps & { readonly question: AgendaQuestion }

function Question({ board, question, onExpectations }: QuestionProps) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const report = useReport('training')
  const { here, instance, circle, mayWrite, author } = board
  const notes = here.items(FIELD).filter(({ marks }) => marks.question === question)
  const isCovered = notes.some(({ marks }) => marks.covered)
  const words = here.texts.of(`agendaQuestions/${question}`).label
  const add = (covered: boolean) => {
    const input = { instance: instance.id, owner: instance.id, field: FIELD }
    if (circle) report(addMarkedItem(circle.doc, author(), input, { question, covered }))
  }
  const tick = (covered: boolean) => {
    if (notes.length === 0) return add(covered)
    for (const note of notes) {
      const doc = here.place.circles[note.circle]?.doc
      // What holds neither words nor a tick any more says nothing.
      const isEmpty = !covered && !note.answer?.words.text.trim()
      if (doc) report(isEmpty ? removeItem(doc, author(), note.id) : setMarks(doc, author(), note.id, { covered }))
    }
  }
  return (
    <section className={styles.question} aria-label={words}>
      <h3>{words}</h3>
      <Checkbox label={t('training.questions.covered')} isChecked={isCovered} isDisabled={!mayWrite} onChange={tick} />
      {notes.map((note, index) => (
        <AnswerText
          key={note.id}
          {...{ place: here.place, instance }}
          circle={here.place.circles[note.circle]}
          owner={note.id}
          field={FIELD}
          words={note.answer?.words ?? null}
          label={t('training.questions.note', { number: index + 1 })}
          isLabelHidden={notes.length === 1}
        />
      ))}
      <div className={styles.chips}>
        {mayWrite && notes.length === 0 && (
          <Button kind="quiet" icon="pen" onClick={() => add(false)}>
            {t('training.questions.write')}
          </Button>
        )}
        {question === 'tr.q.steps' && (
          <LinkButton kind="quiet" icon="eye" href={`/p/${id}/training/show`}>
            {t('training.page.show')}
          </LinkButton>
        )}
        {question === 'tr.q.expect' && (
          <Button kind="quiet" icon="talk" onClick={onExpectations}>
            {t('training.questions.toExpectations')}
          </Button>
        )}
      </div>
      {question === 'tr.q.tools' && circle && <ToolsInUse circle={circle} />}
    </section>
  )
}
