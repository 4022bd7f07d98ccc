import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/form/Button.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './Beside.module.css'

export type NewTextProps = {
  readonly label: string
  readonly confirm: string
  readonly onAdd: (text: string) => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A short text that is added whole. */
export function NewText({ label, confirm, onAdd, onClose, children }: NewTextProps) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector('textarea')?.focus(), [])
  return (
    <div ref={place} className={styles.adding}>
      <TextArea label={label} value={text} onChange={setText} rows={2} />
      {children}
      <Row>
        <Button kind="primary" isDisabled={text.trim() === ''} onClick={() => onAdd(text.trim())}>
          {confirm}
        </Button>
        <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
      </Row>
    </div>
  )
}
