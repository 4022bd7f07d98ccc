import type { ReactNode } from 'react'
import { Button } from '../form/Button.tsx'
import { Icon } from '../icons/Icon.tsx'
import { useTexts } from '../Texts.tsx'
import styles from './ConfirmDialog.module.css'
import { Dialog } from './Dialog.tsx'

export type ConfirmDialogProps = {
  readonly isOpen: boolean
  /** The question: "Erase this remark?" */
  readonly title: string
  /** What will happen, to whom, and whether it can be taken back. */
  readonly consequence: ReactNode
  /** Names the deed, not "OK". */
  readonly confirmLabel: string
  readonly isDangerous?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly children?: ReactNode
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, consequence, confirmLabel, isDangerous = false, onConfirm, onCancel, children } = props
  const { t } = useTexts()
  return (
    <Dialog
      isOpen={isOpen}
      title={title}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('common.ui.cancel')}</Button>
          <Button kind={isDangerous ? 'danger' : 'primary'} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className={isDangerous ? styles.danger : styles.note}>
        <Icon name={isDangerous ? 'warning' : 'info'} size={1.5} />
        <div>{consequence}</div>
      </div>
      {children}
    </Dialog>
  )
}
