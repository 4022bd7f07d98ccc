import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './Layout.module.css'

/** Steps of the 8-px rhythm. */
export type Gap = 'small' | 'normal' | 'large'

/** One under the other. */
export function Stack({ gap = 'normal', children }: { readonly gap?: Gap; readonly children: ReactNode }) {
  return <div className={classes(styles.stack, styles[gap])}>{children}</div>
}

export type RowProps = {
  readonly gap?: Gap
  /** `between` pushes the last one to the far end. */
  readonly align?: 'start' | 'between' | 'end'
  readonly children: ReactNode
}

/** Side by side, wrapping where there is no room. */
export function Row({ gap = 'small', align = 'start', children }: RowProps) {
  return <div className={classes(styles.row, styles[gap], styles[align])}>{children}</div>
}

/** Cards and fields in as many columns as fit. `narrow` 14 rem, `normal` 20 rem, `wide` 28 rem at least. */
export function Grid({
  cell = 'normal',
  children,
}: {
  readonly cell?: 'narrow' | 'normal' | 'wide'
  readonly children: ReactNode
}) {
  return <div className={classes(styles.grid, styles[`cell-${cell}`])}>{children}</div>
}

/** Quiet words: dates, hints. */
export function Muted({ children }: { readonly children: ReactNode }) {
  return <p className={styles.muted}>{children}</p>
}
