import { decideRow } from '../../documents/plan.ts'
import type { PlanRow } from '../../documents/readPlan.ts'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import styles from './Dialogs.module.css'
import { usePlan } from './PlanContext.tsx'

export type DecideDialogProps = {
  readonly type: 'agree' | 'reopen'
  readonly row: PlanRow
  readonly onClose: () => void
}

/** The mentee city's own decision (S14, S42, D6): said once more before it is signed. */
export function DecideDialog({ type, row, onClose }: DecideDialogProps) {
  const { t } = useTexts()
  const { circle, programme, touch } = usePlan()
  const report = useReport('plan')
  const decide = () => {
    const signer = programme.signer()
    if (signer) {
      const outcome = type === 'agree' ? 'agreed' : 'reopened'
      if (report(decideRow(circle.doc, programme.author(), row.id, outcome, signer)).ok) touch(row.id)
    }
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      title={t(`plan.decide.${type}.title`)}
      consequence={t(`plan.decide.${type}.consequence`)}
      confirmLabel={t(`plan.decide.${type}.confirm`)}
      onConfirm={decide}
      onCancel={onClose}
    >
      <blockquote className={styles.quoted} lang={row.cells.what.language || undefined} dir="auto">
        {row.cells.what.text || t('plan.row.unnamed')}
      </blockquote>
    </ConfirmDialog>
  )
}
