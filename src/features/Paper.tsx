import type { ReactNode } from 'react'
import { classes } from '../ui/classes.ts'
import { formatDate } from '../ui/formats.ts'
import { useTexts } from '../ui/Texts.tsx'
import styles from './Paper.module.css'

type PaperProps = {
  readonly title: string
  /** Whose it is: the plan's name and its cities. */
  readonly under?: string
  /** It begins a page of its own after another. */
  readonly isNext?: boolean
  readonly children: ReactNode
}

/** A sheet of paper, the same on the screen and in print. */
export function Paper({ title, under, isNext = false, children }: PaperProps) {
  const { t, language } = useTexts()
  return (
    <article className={isNext ? styles.nextSheet : styles.sheet} aria-label={title}>
      <header className={styles.head}>
        <p className={styles.small}>{t('common.app.name')}</p>
        <h3>{title}</h3>
        {under && (
          <p dir="auto" className={styles.under}>
            {under}
          </p>
        )}
        <p className={styles.small}>{formatDate(Date.now(), language)}</p>
      </header>
      {children}
    </article>
  )
}

type PartProps = {
  readonly title: string
  /** It may be longer than what is left of a page, and goes on overleaf; others are kept whole. */
  readonly isLong?: boolean
  readonly children: ReactNode
}

export function PaperPart({ title, isLong = false, children }: PartProps) {
  return (
    <section className={classes(styles.part, isLong && styles.long)}>
      <h4>{title}</h4>
      {children}
    </section>
  )
}
