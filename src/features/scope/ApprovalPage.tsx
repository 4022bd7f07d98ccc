import { addItem } from '../../documents/forms/items.ts'
import { writeCell } from '../../documents/rows.ts'
import { mayDecide } from '../../method/rights.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { beginForm } from '../beginForm.ts'
import { type FormHere, useFormHere } from '../formHere.ts'
import { useMayWrite } from '../useMayWrite.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import { ApprovalStep, BODY, STEPS } from './ApprovalStep.tsx'
import { Approvers } from './Approvers.tsx'
import styles from './scope.module.css'

/** Who approves the plan, step by step; those named in the needs analysis stand ready (S88). */
export default function ApprovalPage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const here = useFormHere('actionPlan')
  if (!here) return null
  return (
    <Page
      title={t('scope.approval.title')}
      lead={t('scope.approval.lead')}
      circle={{ circle: 'group', label: t('common.circles.group.name') }}
      breadcrumbs={[{ href: `/p/${id}/plan`, label: t('shell.navigation.plan') }]}
    >
      {here.place.circles.group ? (
        <Steps here={here} />
      ) : (
        <EmptyState icon="clock" title={t('scope.approval.none')}>
          {t('scope.empty.waiting')}
        </EmptyState>
      )}
    </Page>
  )
}

function Steps({ here }: { readonly here: FormHere }) {
  const { t } = useTexts()
  const report = useReport('scope')
  const programme = useProgramme()
  const { group } = here.place.circles
  const mayWrite = useMayWrite(group)
  const steps = here.items(STEPS)
  const add = (body: string) => {
    const begun = beginForm(here.place, 'actionPlan', here.instance)
    if (!group || !begun || !report(begun).ok || !begun.ok) return
    const { id } = begun.value
    const added = report(addItem(group.doc, here.place.author(), { instance: id, owner: id, field: STEPS }))
    if (added.ok && body !== '') writeCell(group.doc, here.place.author(), added.value, BODY, body)
  }
  return (
    <Section title={t('scope.approval.steps')}>
      {steps.length === 0 && <EmptyState icon="check" title={t('scope.approval.none')} />}
      {here.instance && (
        <ol className={styles.steps} aria-label={t('scope.approval.steps')}>
          {steps.map((step, index) => (
            <ApprovalStep
              key={step.id}
              here={here}
              step={step}
              number={index + 1}
              mayDecide={mayWrite && mayDecide(programme.sides())}
            />
          ))}
        </ol>
      )}
      {mayWrite && (
        <div>
          <Button icon="plus" onClick={() => add('')}>
            {t('scope.approval.add')}
          </Button>
        </div>
      )}
      <Approvers
        taken={steps.map(({ id }) => here.answer(BODY, id)?.words.text ?? '')}
        onTake={mayWrite ? add : null}
      />
    </Section>
  )
}
