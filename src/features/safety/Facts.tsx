import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { IconName } from '../../ui/icons/paths.ts'
import styles from './safety.module.css'

export type Fact = {
  readonly icon: IconName
  readonly label: string
  readonly text: ReactNode
  /** Something may be lost. */
  readonly isWeak?: boolean
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ icon, label, text, isWeak }) => (
        <div key={label} className={classes(styles.fact, isWeak && styles.weak)}>
          <dt>
            <Icon name={icon} />
            {label}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
