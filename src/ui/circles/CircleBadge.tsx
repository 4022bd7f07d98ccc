import { classes } from '../classes.ts'
import { Icon } from '../icons/Icon.tsx'
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx'
import colours from './audience.module.css'
import { type Audience, audienceIcons } from './audience.ts'
import styles from './CircleBadge.module.css'

export type CircleBadgeProps = {
  readonly circle: Audience
  /** Names who reads it: "My team". */
  readonly label: string
  /** Symbol alone where room is short; the label stays for screen readers and as a tooltip. */
  readonly isSymbolOnly?: boolean
}

export function CircleBadge({ circle, label, isSymbolOnly = false }: CircleBadgeProps) {
  return (
    <span
      className={classes(styles.badge, colours[circle], isSymbolOnly && styles.symbol)}
      title={isSymbolOnly ? label : undefined}
    >
      <Icon name={audienceIcons[circle]} size={1.15} />
      {isSymbolOnly ? <VisuallyHidden>{label}</VisuallyHidden> : label}
    </span>
  )
}
