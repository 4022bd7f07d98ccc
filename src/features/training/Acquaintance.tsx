import { addMeeting, deleteMeeting } from '../../documents/meetings.ts'
import { ACQUAINTANCE_IDEAS } from '../../method/training.ts'
import { classes } from '../../ui/classes.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText } from '../AnswerText.tsx'
import { useReport } from '../useReport.ts'
import type { TrainingBoard } from './board.ts'
import styles from './training.module.css'

/** Getting to know each other before the first visit: small ideas, one tap to note them in the calendar (S66). */
export function Acquaintance({ board }: { readonly board: TrainingBoard }) {
  const { t } = useTexts()
  const show = useToast()
  const report = useReport('training')
  const { here, instance, circle, mayWrite, author } = board
  const plan = (idea: (typeof ACQUAINTANCE_IDEAS)[number]) => {
    if (!circle) return
    const isTogether = idea === 'inPerson'
    const fields = {
      form: isTogether ? 'physical' : 'virtual',
      minutes: isTogether ? 480 : 30,
      stage: 'training',
    } as const
    const added = report(addMeeting(circle.doc, author(), { title: t(`training.idea.${idea}`), ...fields }))
    if (!added.ok) return
    const undo = () => void report(deleteMeeting(circle.doc, author(), added.value))
    show({ text: t('training.acquaintance.noted'), onUndo: undo })
  }
  return (
    <Section title={t('training.acquaintance.title')} lead={t('training.acquaintance.lead')}>
      <div className={styles.fields}>
        <ul className={styles.rows}>
          {ACQUAINTANCE_IDEAS.map((idea) => (
            <li key={idea} className={classes(styles.row, styles.idea)}>
              <span className={styles.grow}>{t(`training.idea.${idea}`)}</span>
              {mayWrite && (
                <Button kind="quiet" icon="calendar" onClick={() => plan(idea)}>
                  {t('training.acquaintance.plan')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <AnswerText
          {...{ place: here.place, instance, circle }}
          field="tr.acquaintance"
          words={here.answer('tr.acquaintance')?.words ?? null}
          label={t('training.acquaintance.own')}
        />
      </div>
    </Section>
  )
}
