import { useState } from 'react'
import type { FormInstance } from '../../documents/forms/instances.ts'
import type { ScopeWording } from '../../method/scope.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatDate } from '../../ui/formats.ts'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText } from '../AnswerText.tsx'
import type { FormHere } from '../formHere.ts'
import { useMayWrite } from '../useMayWrite.ts'
import { useNames } from '../useNames.ts'
import { useProfile } from '../workspace.ts'
import { AskDialog } from './AskDialog.tsx'
import styles from './scope.module.css'

const VIEWS = ['sc.groupView', 'sc.assocView'] as const
type View = (typeof VIEWS)[number]

type ViewsProps = {
  readonly here: FormHere
  readonly instance: FormInstance
  /** Null: this device does not hold the scope itself, only what it is asked about it. */
  readonly wording: ScopeWording | null
}

/** What the support group and the associations add (S157): asked with the words they are asked about, and seen. */
export function Views({ here, instance, wording }: ViewsProps) {
  const { t } = useTexts()
  return (
    <Section title={t('scope.views.title')} lead={t('scope.views.lead')}>
      {VIEWS.filter((view) => here.home(view) && (wording || view === 'sc.groupView')).map((view) => (
        <ViewOf key={view} {...{ here, instance, wording, view }} />
      ))}
    </Section>
  )
}

function ViewOf({ here, instance, wording, view }: ViewsProps & { readonly view: View }) {
  const { t, language } = useTexts()
  const circle = here.home(view)
  const mayWrite = useMayWrite(circle)
  const nameOf = useNames(circle)
  const mine = useProfile()?.name
  const [isAsking, setAsking] = useState(false)
  const answer = here.answer(view)
  if (!circle) return null
  const { label } = here.texts.of(view)
  return (
    <section className={styles.block} aria-label={label}>
      <h3>{label}</h3>
      <div>
        <CircleBadge circle={circle.kind} label={t(`common.circles.${circle.kind}.name`)} />
      </div>
      {(answer?.comments ?? []).map(({ id, text, member, at, language: spoken }) => (
        <div key={id} className={styles.asked}>
          <p className={styles.quiet}>
            {t('scope.views.askedBy', {
              name: (member === here.place.me && mine) || nameOf(member),
              date: formatDate(at, language),
            })}
          </p>
          <p lang={spoken} dir="auto" className={styles.text}>
            {text}
          </p>
        </div>
      ))}
      <AnswerText
        {...{ place: here.place, instance, circle }}
        field={view}
        words={answer?.words ?? null}
        label={t('scope.views.answer')}
      />
      {(answer?.contributions ?? []).map(({ id, words, by, hidesName }) => (
        <p key={id} className={styles.comment}>
          <strong>
            <bdi>{hidesName ? t('formsUi.contribution.hidden') : nameOf(by)}</bdi>
          </strong>{' '}
          <span lang={words.language || undefined} dir="auto">
            {words.text}
          </span>
        </p>
      ))}
      {wording && mayWrite && (
        <div>
          <Button icon="talk" onClick={() => setAsking(true)}>
            {t(`scope.askFor.${view === 'sc.groupView' ? 'group' : 'associations'}`)}
          </Button>
        </div>
      )}
      {isAsking && wording && (
        <AskDialog {...{ here, instance, wording, view, circle }} onClose={() => setAsking(false)} />
      )}
    </section>
  )
}
