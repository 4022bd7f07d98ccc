import { useLocation } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Sheet } from '../../documents/sheets.ts'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { eraseForGood } from './erase.ts'
import { useRemarks } from './useRemarks.ts'

export type EraseSheetDialogProps = {
  readonly team: OpenCircle
  readonly sheet: Sheet
  readonly onClose: () => void
}

export function EraseSheetDialog({ sheet, onClose }: EraseSheetDialogProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const circles = useCircles()
  const report = useReport('interview')
  const show = useToast()
  const [, go] = useLocation()
  const count = useRemarks(sheet.id)?.length ?? 0
  const erase = () => {
    if (!report(eraseForGood(circles, programme.author(), { sheet: sheet.id })).ok) return
    show({ text: t('interview.erase.sheetDone') })
    go(sheet.visit ? `/p/${programme.id}/visits/${sheet.visit}` : `/p/${programme.id}/visits`)
  }
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={t('interview.erase.sheetTitle')}
      consequence={t('interview.erase.sheetConsequence', { count })}
      confirmLabel={t('interview.erase.confirm')}
      onConfirm={erase}
      onCancel={onClose}
    />
  )
}
