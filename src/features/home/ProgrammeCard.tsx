import type { ReactNode } from 'react'
import type { ProgrammeSummary } from '../../device/workspace/workspace.ts'
import { Card } from '../../ui/data/Card.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Muted } from '../../ui/layout/Layout.tsx'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWhenIdle } from '../../ui/useWhenIdle.ts'
import styles from './ProgrammeCard.module.css'

export type ProgrammeCardProps = {
  readonly summary: ProgrammeSummary
  readonly isLarge?: boolean
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** One programme as the read model knows it; without a link while its contents have not arrived. */
export function ProgrammeCard({ summary, isLarge = false, actions, children }: ProgrammeCardProps) {
  const { t } = useTexts()
  const { programmeId, title, mentee, mentor, cities, isExercise } = summary
  const name = title || t('home.card.untitled')
  return (
    <Card
      headingLevel={2}
      title={isLarge ? <span className={styles.large}>{name}</span> : name}
      actions={actions}
      kicker={isExercise ? <span className={styles.exercise}>{t('home.card.exercise')}</span> : undefined}
      {...(programmeId && { href: `/p/${programmeId}` })}
    >
      {(mentee || mentor) && <Pair mentee={mentee} mentor={mentor} />}
      {cities && <Equals cities={cities} />}
      {children}
      {programmeId ? <Changes summary={summary} /> : <NotHereYet />}
    </Card>
  )
}

function Pair({ mentee, mentor }: Pick<ProgrammeSummary, 'mentee' | 'mentor'>) {
  const { t } = useTexts()
  return (
    <p className={styles.pair}>
      <VisuallyHidden>{t('home.card.mentee')} </VisuallyHidden>
      <bdi>{mentee || t('home.card.openCity')}</bdi>
      <span aria-hidden="true" className={styles.between}>
        ↔
      </span>
      <VisuallyHidden>, {t('home.card.mentor')} </VisuallyHidden>
      <bdi>{mentor || t('home.card.openCity')}</bdi>
    </p>
  )
}

/** A community of practice: its cities side by side, none before another (S266). */
function Equals({ cities }: { readonly cities: readonly string[] }) {
  const { t } = useTexts()
  return (
    <p className={styles.pair}>
      <VisuallyHidden>{t('home.card.cities')} </VisuallyHidden>
      <bdi>{cities.join(' · ')}</bdi>
    </p>
  )
}

function Changes({ summary: { changedAt, waiting, newTalks } }: { readonly summary: ProgrammeSummary }) {
  const { t, language } = useTexts()
  // A moment after the cards themselves: the browser's first look into its calendar takes long on a slow tablet.
  const isDated = useWhenIdle()
  return (
    <div className={styles.foot}>
      {changedAt !== null && (
        <Muted>
          {isDated ? t('home.card.changed', { when: formatMoment(changedAt, language, Date.now()) }) : '\u00a0'}
        </Muted>
      )}
      {newTalks && (
        <p className={styles.waiting}>
          <Icon name="talk" />
          {t('home.card.newTalks', { count: newTalks.length })}
        </p>
      )}
      {waiting > 0 && (
        <p className={styles.waiting}>
          <Icon name="device" />
          {t('home.card.waiting', { count: waiting })}
        </p>
      )}
    </div>
  )
}

function NotHereYet() {
  const { t } = useTexts()
  return (
    <p className={styles.waiting}>
      <Icon name="clock" />
      {t('home.card.notHereYet')}
    </p>
  )
}
