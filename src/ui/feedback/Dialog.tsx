import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { classes } from '../classes.ts'
import { IconButton } from '../form/Button.tsx'
import { useTexts } from '../Texts.tsx'
import styles from './Dialog.module.css'

export type DialogProps = {
  readonly isOpen: boolean
  readonly title: string
  /** Asked by Escape, the close button or the browser; the caller closes. */
  readonly onClose: () => void
  readonly size?: 'normal' | 'wide'
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Modal. The focus starts on the title (or on what has `data-autofocus`) and goes back where it was. */
export function Dialog(props: DialogProps) {
  return props.isOpen ? <OpenDialog {...props} /> : null
}

function OpenDialog({ title, onClose, size = 'normal', actions, children }: DialogProps) {
  const id = useId()
  const { t } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    const before = document.activeElement
    element.showModal()
    const first = element.querySelector<HTMLElement>('[data-autofocus]') ?? element.querySelector<HTMLElement>('h2')
    first?.focus()
    return () => {
      element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={classes(styles.dialog, styles[size])}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon="close" label={t('common.ui.close')} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
      {actions && <footer className={styles.actions}>{actions}</footer>}
    </dialog>
  )
}
