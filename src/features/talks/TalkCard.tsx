import { Link } from 'wouter'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import styles from './talks.module.css'
import { useDayWords } from './useDayWords.ts'
import { useTalkNames } from './useTalkNames.ts'
import type { Talk } from './useTalks.ts'

/** One talk: with whom, what it was about last, and how far its summary and next step are. */
export function TalkCard({ talk, isNew = false }: { readonly talk: Talk; readonly isNew?: boolean }) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const namesOf = useTalkNames()
  const dayWords = useDayWords()
  const { circle, notes } = talk
  const kind = circle.kind === 'me' ? 'me' : 'talk'
  const address = `/p/${id}/talks/${circle.id}`
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <h3>
          <bdi>{namesOf(talk)}</bdi>
        </h3>
        {isNew && (
          <span className={styles.new}>
            <Icon name="talk" />
            {t('talks.list.new')}
          </span>
        )}
        <CircleBadge circle={kind} label={t(`common.circles.${kind}.name`)} />
      </div>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note.id} data-item={note.id}>
            <Link href={`${address}/${note.id}`} className={styles.noteLink}>
              <bdi>{note.title || t('talks.note.untitled')}</bdi>
            </Link>
            <span className={styles.detail}>
              {[
                dayWords(note.when),
                note.hasSummary ? t(`talks.summary.short.${note.isCorrected ? 'corrected' : note.summary}`) : '',
                note.step.what && t(note.step.isDone ? 'talks.step.isDone' : 'talks.step.isAgreed'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {notes.length === 0 && <p className={styles.detail}>{t('talks.list.nothing')}</p>}
      {(talk.end || talk.gone.length > 0) && (
        <p className={styles.detail}>{t(talk.end ? 'talks.list.ended' : 'talks.list.left')}</p>
      )}
    </article>
  )
}
