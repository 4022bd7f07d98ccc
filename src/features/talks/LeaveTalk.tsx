import { useState } from 'react'
import { useLocation } from 'wouter'
import type { LeaveError } from '../../device/workspace/workspace.ts'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'

type LeaveTalkProps = { readonly talk: string; readonly onClose: () => void }

/** Takes a talk off this device; what is here and nowhere else is named before. */
export function LeaveTalk({ talk, onClose }: LeaveTalkProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const show = useToast()
  const [, go] = useLocation()
  const [waiting, setWaiting] = useState<Extract<LeaveError, { type: 'waiting' }> | null>(null)
  const leave = async () => {
    const left = await programme.leaveTalk(talk, { evenIfWaiting: waiting !== null })
    if (left.ok) {
      show({ text: t('talks.leave.done') })
      go(`/p/${programme.id}/talks`)
    } else if (left.error.type === 'waiting') setWaiting(left.error)
    else {
      onClose()
      show({ text: t(`talks.leave.errors.${left.error.type}`), tone: 'warning' })
    }
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('talks.leave.title')}
      consequence={waiting ? t('talks.leave.waiting', { count: waiting.count }) : t('talks.leave.consequence')}
      confirmLabel={t(waiting ? 'talks.leave.anyway' : 'talks.leave.confirm')}
      isDangerous
      onConfirm={() => void leave()}
      onCancel={onClose}
    />
  )
}
