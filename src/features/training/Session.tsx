import { setAnswer } from '../../documents/forms/setAnswer.ts'
import { addMeeting, deleteMeeting } from '../../documents/meetings.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText } from '../AnswerText.tsx'
import { useReport } from '../useReport.ts'
import type { TrainingBoard } from './board.ts'
import { Parties } from './Parties.tsx'
import styles from './training.module.css'

const FORMS = ['physical', 'virtual', 'mixed'] as const
type TrainingForm = (typeof FORMS)[number]

/** When, how and with whom (S142, S143). Plain words do for everything. */
export function Session({ board }: { readonly board: TrainingBoard }) {
  const { t } = useTexts()
  const { here, instance, circle, mayWrite } = board
  const when = here.answer('tr.date')
  return (
    <Section title={t('training.session.title')} lead={t('training.session.lead')}>
      <div className={styles.fields}>
        <AnswerText
          {...{ place: here.place, instance, circle }}
          field="tr.date"
          words={when?.words ?? null}
          label={t('training.session.when')}
          help={t('training.session.whenHelp')}
          look="line"
        />
        {mayWrite && when && when.words.text.trim() !== '' && <ToCalendar board={board} when={when.words.text} />}
        <FormChoice board={board} />
        <Parties board={board} />
      </div>
    </Section>
  )
}

function FormChoice({ board: { here, instance, circle, mayWrite, author } }: { readonly board: TrainingBoard }) {
  const { t } = useTexts()
  const report = useReport('training')
  const chosen = here.answer('tr.form')?.value?.options?.[0]
  const value = FORMS.find((form) => form === chosen) ?? null
  const choose = (form: TrainingForm | null) => {
    const field = { id: 'tr.form', type: 'choice' } as const
    if (circle && mayWrite)
      report(setAnswer(circle.doc, author(), { owner: instance.id, field }, form && { options: [form] }))
  }
  return (
    <div className={styles.stack}>
      <ChoiceChips
        legend={t('training.session.form')}
        isClearable
        options={FORMS.map((form) => ({ value: form, label: here.texts.of(`tr.form/${form}`).label }))}
        value={value}
        onChange={choose}
      />
      <div className={styles.reason}>
        <strong>{t('training.session.whyInPerson')}</strong>
        <p>{t('training.session.inPersonReason')}</p>
        {value && <p aria-live="polite">{t(`training.formAdvice.${value}`)}</p>}
      </div>
    </div>
  )
}

function ToCalendar({ board, when }: { readonly board: TrainingBoard; readonly when: string }) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('training')
  const { circle, author } = board
  const note = () => {
    if (!circle) return
    const fields = { title: t('training.page.title'), when, minutes: 480, stage: 'training' } as const
    const added = report(addMeeting(circle.doc, author(), fields))
    if (!added.ok) return
    const undo = () => void report(deleteMeeting(circle.doc, author(), added.value))
    show({ text: t('training.session.inCalendar'), onUndo: undo })
  }
  return (
    <div>
      <Button icon="calendar" onClick={note}>
        {t('training.session.toCalendar')}
      </Button>
    </div>
  )
}
