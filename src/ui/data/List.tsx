import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { classes } from '../classes.ts'
import { Icon } from '../icons/Icon.tsx'
import styles from './List.module.css'

export type ListProps<T> = {
  readonly items: readonly T[]
  readonly itemKey: (item: T) => string
  /** A ListItem, or anything that goes into a list row. */
  readonly children: (item: T) => ReactNode
  /** Shown in place of an empty list: an EmptyState that says what to do. */
  readonly empty: ReactNode
  readonly label?: string
}

export function List<T>({ items, itemKey, children, empty, label }: ListProps<T>) {
  if (items.length === 0) return empty
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={itemKey(item)} className={styles.row}>
          {children(item)}
        </li>
      ))}
    </ul>
  )
}

export type ListItemProps = {
  readonly title: ReactNode
  readonly detail?: ReactNode
  /** Where tapping the row leads. */
  readonly href?: string
  /** Symbol or initials before the words. */
  readonly leading?: ReactNode
  /** Badges and buttons after them; not part of the link. */
  readonly trailing?: ReactNode
}

export function ListItem({ title, detail, href, leading, trailing }: ListItemProps) {
  return (
    <div className={classes(styles.item, href && styles.linked)}>
      {leading}
      <div className={styles.words}>
        {href ? (
          <Link href={href} className={styles.link}>
            {title}
          </Link>
        ) : (
          <span className={styles.title}>{title}</span>
        )}
        {detail && <span className={styles.detail}>{detail}</span>}
      </div>
      {trailing && <div className={styles.trailing}>{trailing}</div>}
      {href && <Icon name="chevron" />}
    </div>
  )
}
