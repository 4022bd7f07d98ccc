import type { ReactNode } from 'react'
import { Link } from 'wouter'
import colours from '../circles/audience.module.css'
import { type Audience, audienceIcons } from '../circles/audience.ts'
import { classes } from '../classes.ts'
import { Icon } from '../icons/Icon.tsx'
import styles from './Card.module.css'

export type CardProps = {
  readonly title?: ReactNode
  readonly headingLevel?: 2 | 3 | 4
  /** Makes the title a link and the whole card its target. */
  readonly href?: string
  /** A stripe and symbol in the circle's colour; say the circle's name inside too. */
  readonly circle?: Audience
  /** Small line above the title: date, kind. */
  readonly kicker?: ReactNode
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

export function Card({ title, headingLevel = 3, href, circle, kicker, actions, children }: CardProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <article
      className={classes(styles.card, circle && colours[circle], circle && styles.striped, href && styles.linked)}
    >
      {kicker && (
        <div className={styles.kicker}>
          {circle && <Icon name={audienceIcons[circle]} />}
          {kicker}
        </div>
      )}
      {title && (
        <Heading dir="auto" className={styles.title}>
          {href ? (
            <Link href={href} className={styles.link}>
              {title}
            </Link>
          ) : (
            title
          )}
        </Heading>
      )}
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  )
}
