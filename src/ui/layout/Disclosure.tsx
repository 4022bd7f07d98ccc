import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { Icon } from '../icons/Icon.tsx'
import styles from './Disclosure.module.css'

export type DisclosureProps = {
  readonly summary: ReactNode
  readonly isOpenAtFirst?: boolean
  /** What unfolds begins at the edge: for cards, which have room of their own. */
  readonly isFlush?: boolean
  readonly children: ReactNode
}

/** Structure that unfolds on demand. */
export function Disclosure({ summary, isOpenAtFirst = false, isFlush = false, children }: DisclosureProps) {
  return (
    <details className={styles.details} open={isOpenAtFirst}>
      <summary className={styles.summary}>
        <Icon name="chevron" />
        {summary}
      </summary>
      <div className={classes(styles.body, isFlush && styles.flush)}>{children}</div>
    </details>
  )
}
