import { ConnectDialog } from './ConnectDialog.tsx'
import { DraftDialog } from './DraftDialog.tsx'
import { type FormDialog, type Spot, useForm, usePlaced } from './FormContext.ts'
import { LinesDialog } from './LinesDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { PrintDialog } from './print/PrintDialog.tsx'
import type { PrintOptions } from './print/printOptions.ts'
import { RemovedDialog } from './RemovedDialog.tsx'
import { SettleAnswer } from './SettleAnswer.tsx'
import { VersionsDialog } from './versions/VersionsDialog.tsx'

export type FormDialogsProps = {
  readonly dialog: FormDialog | null
  readonly onClose: () => void
  readonly onPrint: (options: PrintOptions) => void
}

export function FormDialogs({ dialog, onClose, onPrint }: FormDialogsProps) {
  switch (dialog?.type) {
    case undefined:
      return null
    case 'print':
      return <PrintDialog onClose={onClose} onPrint={onPrint} />
    case 'versions':
      return <VersionsDialog onClose={onClose} />
    case 'lines':
      return <LinesDialog spot={dialog.spot} lines={dialog.lines} onClose={onClose} />
    case 'move':
      return <MoveDialog spot={dialog.spot} onClose={onClose} />
    case 'draft':
      return <DraftDialog spot={dialog.spot} onClose={onClose} />
    case 'connect':
      return <ConnectDialog spot={dialog.spot} onClose={onClose} />
    case 'removed':
    case 'settle':
      return <AtHome dialog={dialog} onClose={onClose} />
  }
}

type AtHomeProps = {
  readonly dialog: Extract<FormDialog, { readonly type: 'removed' | 'settle' }>
  readonly onClose: () => void
}

/** Dialogs about what one circle holds. */
function AtHome({ dialog, onClose }: AtHomeProps) {
  const { place } = useForm()
  const { spot }: { readonly spot: Spot } = dialog
  const { home } = usePlaced(spot)
  const circle = home && place.circles[home]
  if (!home || !circle) return null
  if (dialog.type === 'removed') return <RemovedDialog spot={spot} home={home} circle={circle} onClose={onClose} />
  return <SettleAnswer spot={spot} part={dialog.part} circle={circle} onClose={onClose} />
}
