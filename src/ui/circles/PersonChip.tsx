import { classes } from '../classes.ts'
import styles from './PersonChip.module.css'

export type PersonChipProps = {
  readonly name: string
  /** Function or side: "Volunteering officer". */
  readonly detail?: string
  /** Is at work on the same thing now. */
  readonly isHere?: boolean
  readonly size?: 'small' | 'normal'
}

const initials = (name: string) =>
  name
    .split(/\s+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('')

export function PersonChip({ name, detail, isHere = false, size = 'normal' }: PersonChipProps) {
  return (
    <span className={classes(styles.chip, size === 'small' && styles.small, isHere && styles.here)}>
      <span className={styles.initials} aria-hidden="true">
        {initials(name)}
      </span>
      <span className={styles.words}>
        <bdi className={styles.name}>{name}</bdi>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
    </span>
  )
}
