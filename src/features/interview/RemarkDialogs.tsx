import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { eraseForGood } from './erase.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { ToPlanDialog } from './ToPlanDialog.tsx'
import type { PlacedRemark } from './useRemarks.ts'

/** What is being asked about one remark. */
export type RemarkQuestion = { readonly type: 'toPlan' | 'move' | 'erase'; readonly remark: string }

export type RemarkDialogsProps = {
  readonly question: RemarkQuestion | null
  readonly remarks: readonly PlacedRemark[]
  readonly onClose: () => void
}

export function RemarkDialogs({ question, remarks, onClose }: RemarkDialogsProps) {
  const { group } = useCircles()
  const placed = question && remarks.find(({ remark }) => remark.id === question.remark)
  if (!question || !placed) return null
  switch (question.type) {
    case 'toPlan':
      return group && <ToPlanDialog placed={placed} group={group} onClose={onClose} />
    case 'move':
      return <MoveDialog placed={placed} onClose={onClose} />
    case 'erase':
      return <EraseRemark placed={placed} onClose={onClose} />
  }
}

function EraseRemark({ placed, onClose }: { readonly placed: PlacedRemark; readonly onClose: () => void }) {
  const { t } = useTexts()
  const programme = useProgramme()
  const circles = useCircles()
  const report = useReport('interview')
  const show = useToast()
  const erase = () => {
    if (report(eraseForGood(circles, programme.author(), { remark: placed.remark.id })).ok)
      show({ text: t('interview.erase.remarkDone') })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={t('interview.erase.remarkTitle')}
      consequence={t('interview.erase.remarkConsequence')}
      confirmLabel={t('interview.erase.confirm')}
      onConfirm={erase}
      onCancel={onClose}
    />
  )
}
