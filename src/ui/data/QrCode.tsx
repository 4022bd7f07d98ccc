import { useMemo } from 'react'
import { classes } from '../classes.ts'
import styles from './QrCode.module.css'

export type QrCodeProps = {
  /** Rows of dark (true) and light modules, without the quiet zone. */
  readonly modules: readonly (readonly boolean[])[]
  /** What it leads to, for those who cannot see it. */
  readonly label: string
  readonly caption?: string
  /** One that holds much needs room to be read by a camera. */
  readonly isLarge?: boolean
}

const QUIET = 4

const pathOf = (modules: QrCodeProps['modules']) =>
  modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ''))).join('')

/** Dark on light in every theme: cameras read nothing else reliably. */
export function QrCode({ modules, label, caption, isLarge = false }: QrCodeProps) {
  const path = useMemo(() => pathOf(modules), [modules])
  const size = modules.length + 2 * QUIET
  return (
    <figure className={classes(styles.figure, isLarge && styles.large)}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${size} ${size}`}
        className={styles.code}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} className={styles.light} />
        <path d={path} className={styles.dark} />
      </svg>
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  )
}
