import type { ReactNode } from 'react'
import styles from './Facts.module.css'

/** Short facts about one thing, side by side in small soft words; no line where there are none. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <p className={styles.facts}>{children}</p>
}
