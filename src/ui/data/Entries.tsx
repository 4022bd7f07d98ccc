import type { ReactNode } from 'react'
import styles from './Entries.module.css'
import { Facts } from './Facts.tsx'

export type EntriesProps = { readonly isOrdered?: boolean; readonly label?: string; readonly children: ReactNode }

/** Entries of a list, each in a frame of its own; nothing while there are none. */
export function Entries({ isOrdered = false, label, children }: EntriesProps) {
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <List className={styles.entries} aria-label={label}>
      {children}
    </List>
  )
}

export type EntryProps = {
  /** Where search leads to. */
  readonly item?: string
  readonly name?: ReactNode
  readonly facts?: ReactNode
  readonly children?: ReactNode
  /** Buttons beside the words, below them where there is no room. */
  readonly actions?: ReactNode
}

export function Entry({ item, name, facts, children, actions }: EntryProps) {
  return (
    <li data-item={item} className={styles.entry}>
      <div className={styles.words}>
        {name && <p className={styles.name}>{name}</p>}
        {facts && <Facts>{facts}</Facts>}
        {children}
      </div>
      {actions}
    </li>
  )
}
