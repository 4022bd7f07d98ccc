import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import styles from './Paper.module.css'
import { usePrinting } from './usePrinting.ts'

const Print = createContext<(paper: ReactNode) => void>(() => undefined)

/** Puts a paper before the printer alone, prints it, and takes it away. */
export const usePrint = (): ((paper: ReactNode) => void) => useContext(Print)

/** The screen, and beside it the paper that is being printed: the printer sees the one or the other. */
export function PrintPlace({ children }: { readonly children: ReactNode }) {
  const [paper, setPaper] = useState<ReactNode>(null)
  const done = useCallback(() => setPaper(null), [])
  usePrinting(paper, done)
  return (
    <Print value={setPaper}>
      <div className={paper === null ? undefined : styles.screen}>{children}</div>
      {paper !== null && <div className={styles.print}>{paper}</div>}
    </Print>
  )
}
