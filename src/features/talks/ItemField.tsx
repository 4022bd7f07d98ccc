import type { ReactNode, Ref } from 'react'
import { IconButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { SharedText } from '../SharedText.tsx'
import { useNote } from './NoteContext.ts'
import styles from './talk.module.css'

export type ItemFieldProps = {
  readonly item: string
  readonly column: string
  readonly label: string
  readonly onRemove: () => void
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLDivElement>
}

/** One option or risk: its words, and what can be done with it. */
export function ItemField({ item, column, label, onRemove, children, ref }: ItemFieldProps) {
  const { t } = useTexts()
  const { circle, isOpen } = useNote()
  return (
    <div ref={ref} className={styles.item} data-item={item}>
      <SharedText {...{ circle, item, column, label }} isReadOnly={!isOpen} />
      <div className={styles.itemActions}>
        {children}
        {isOpen && (
          <div className={styles.atEnd}>
            <IconButton icon="trash" label={t('talks.item.remove', { item: label })} onClick={onRemove} />
          </div>
        )}
      </div>
    </div>
  )
}
