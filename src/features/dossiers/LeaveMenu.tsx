import { useState } from 'react'
import type { DossierId, LeaveError } from '../../device/workspace/workspace.ts'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme, useWorkspace } from '../workspace.ts'

/** Taking the dossier off this device; what is here and nowhere else is named before. */
export function LeaveMenu({ onLeft }: { readonly onLeft: () => void }) {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const { id } = useProgramme()
  const show = useToast()
  const [asked, setAsked] = useState<'no' | 'first' | LeaveError>('no')
  const leave = async (evenIfWaiting: boolean) => {
    const engine = await workspace.engine()
    const left = await engine.leaveDossier(id as DossierId, { evenIfWaiting })
    if (left.ok) {
      show({ text: t('dossiers.leave.done') })
      onLeft()
    } else if (left.error.type === 'waiting') setAsked(left.error)
    else {
      setAsked('no')
      show({ text: t(`dossiers.leave.errors.${left.error.type}`), tone: 'warning' })
    }
  }
  const waiting = typeof asked === 'object' && asked.type === 'waiting' ? asked.count : null
  return (
    <>
      <Menu
        label={t('common.ui.more')}
        items={[
          {
            id: 'leave',
            label: t('dossiers.leave.action'),
            icon: 'trash',
            isDangerous: true,
            onChoose: () => setAsked('first'),
          },
        ]}
      />
      <ConfirmDialog
        isOpen={asked !== 'no'}
        title={t('dossiers.leave.title')}
        consequence={
          waiting === null ? t('dossiers.leave.consequence') : t('dossiers.leave.waiting', { count: waiting })
        }
        confirmLabel={t(waiting === null ? 'dossiers.leave.confirm' : 'dossiers.leave.anyway')}
        isDangerous
        onConfirm={() => void leave(waiting !== null)}
        onCancel={() => setAsked('no')}
      />
    </>
  )
}
