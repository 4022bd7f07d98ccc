import type { ReactNode } from 'react'
import { Button } from '../form/Button.tsx'
import { useTexts } from '../Texts.tsx'
import { Dialog } from './Dialog.tsx'
import { useFirstField } from './useFirstField.ts'

export type FormDialogProps = {
  readonly title: string
  /** What the button that ends it says. */
  readonly action: string
  readonly isReady: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that makes one thing: Enter in a field or its button, once enough is filled in. */
export function FormDialog({ title, action, isReady, onSubmit, onClose, children }: FormDialogProps) {
  const { t } = useTexts()
  const form = useFirstField()
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          <Button kind="primary" isDisabled={!isReady} onClick={onSubmit}>
            {action}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) onSubmit()
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
