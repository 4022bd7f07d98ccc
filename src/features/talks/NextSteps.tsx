import { Link } from 'wouter'
import { setStepDone } from '../../documents/talkNotes.ts'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { accessTo } from '../useAccess.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import styles from './talks.module.css'
import { useDayWords } from './useDayWords.ts'
import { useTalkNames } from './useTalkNames.ts'
import type { Talk } from './useTalks.ts'

/** The same list for everybody in the talk (S35). A day that has passed is a day and no alarm (S51). */
export function NextSteps({ talks }: { readonly talks: readonly Talk[] }) {
  const { t } = useTexts()
  const steps = talks
    .flatMap((talk) => talk.notes.flatMap(({ step }) => (step.what === '' ? [] : [{ talk, step }])))
    .toSorted((a, b) => Number(a.step.isDone) - Number(b.step.isDone))
  if (steps.length === 0) return null
  return (
    <Section title={t('talks.steps.title')} lead={t('talks.steps.lead')}>
      <ul className={styles.steps}>
        {steps.map(({ talk, step }) => (
          <li key={step.note}>
            <Step talk={talk} step={step} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type StepProps = { readonly talk: Talk; readonly step: Talk['notes'][number]['step'] }

function Step({ talk, step }: StepProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('talks')
  const namesOf = useTalkNames()
  const when = useDayWords()(step.when)
  const { circle, end } = talk
  // What was agreed goes on when the conversation has ended.
  const isFixed = end ? circle.session.getState().readOnly : accessTo(circle) !== 'open'
  const details = [step.who && t('talks.steps.who', { who: step.who }), when && t('talks.steps.when', { when })]
  return (
    <div className={styles.step}>
      <Checkbox
        label={step.what}
        help={details.filter(Boolean).join(' · ')}
        isChecked={step.isDone}
        isDisabled={isFixed}
        onChange={(isDone) => {
          report(setStepDone(circle.doc, programme.author(), step.note, isDone))
          circle.session.flush()
        }}
      />
      <Link href={`/p/${programme.id}/talks/${circle.id}/${step.note}`} className={styles.from}>
        {t('talks.steps.from', { names: namesOf(talk) })}
      </Link>
    </div>
  )
}
