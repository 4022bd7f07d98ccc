import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'
import styles from './Disclosure.module.css'

export type DisclosureProps = {
  readonly summary: ReactNode
  readonly isOpenAtFirst?: boolean
  readonly children: ReactNode
}

/** Structure that unfolds on demand. */
export function Disclosure({ summary, isOpenAtFirst = false, children }: DisclosureProps) {
  return (
    <details className={styles.details} open={isOpenAtFirst}>
      <summary className={styles.summary}>
        <Icon name="chevron" />
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
