import { useId } from 'react'
import { Link } from 'wouter'
import type { Session } from '../../documents/readVisits.ts'
import type { Sheet } from '../../documents/sheets.ts'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import styles from './session.module.css'
import { durationWords, sessionTitle } from './visitWords.ts'

export type SessionCardProps = {
  readonly session: Session
  /** A heading of the day stands above. */
  readonly isUnderDay: boolean
  readonly sheets: readonly Sheet[]
  readonly onEdit: (() => void) | undefined
  readonly onSheet: (() => void) | undefined
}

export function SessionCard({ session, isUnderDay, sheets, onEdit, onSheet }: SessionCardProps) {
  const { t } = useTexts()
  const id = useId()
  const title = sessionTitle(session, t)
  const Heading = isUnderDay ? 'h4' : 'h3'
  const isFirstSheet = isTalk(session) && sheets.length === 0
  const guidance = session.template && !session.notes.text ? t(`method.agenda.${session.template}.guidance`) : ''
  return (
    <li data-item={session.id}>
      <article className={styles.session} aria-labelledby={id}>
        <p className={styles.time}>
          {session.start ? (
            <bdi className={styles.start}>{session.start}</bdi>
          ) : (
            <span>{t('visits.session.noTime')}</span>
          )}
          {session.minutes > 0 && <span>{durationWords(session.minutes, t)}</span>}
        </p>
        <div className={styles.words}>
          <div className={styles.head}>
            <Heading id={id} className={styles.title} lang={title.lang} dir="auto">
              {title.text}
            </Heading>
            <span className={styles.type}>{t(`method.sessionType.${session.type}`)}</span>
            {onEdit && (
              <span className={styles.edit}>
                <IconButton icon="pen" label={t('visits.session.edit', { title: title.text })} onClick={onEdit} />
              </span>
            )}
          </div>
          {session.notes.text && (
            <p className={styles.notes} lang={session.notes.language || undefined} dir="auto">
              {session.notes.text}
            </p>
          )}
          {guidance && <p className={styles.guidance}>{guidance}</p>}
          <SheetLinks session={session} sheets={sheets} />
          {onSheet && (
            <div className={isFirstSheet ? styles.firstSheet : styles.newSheet}>
              <Button kind={isFirstSheet ? 'secondary' : 'quiet'} icon="plus" onClick={onSheet}>
                {t('visits.sheet.new')}
              </Button>
            </div>
          )}
        </div>
      </article>
    </li>
  )
}

/** Talks are where sheets are expected; they may be taken anywhere. */
const isTalk = ({ type }: Session): boolean => type === 'interview' || type === 'groupDiscussion'

function SheetLinks({ session, sheets }: Pick<SessionCardProps, 'session' | 'sheets'>) {
  const { t } = useTexts()
  const programme = useProgramme()
  if (sheets.length === 0) return null
  return (
    <ul className={styles.sheets} aria-label={t('visits.sheet.list')}>
      {sheets.map((sheet) => (
        <li key={sheet.id}>
          <Link href={`/p/${programme.id}/visits/${session.visit}/sheets/${sheet.id}`} className={styles.sheet}>
            <Icon name="talk" size={1.1} />
            <bdi lang={sheet.withWhom.language || undefined}>{sheet.withWhom.text || t('visits.sheet.nobody')}</bdi>
            <Icon name="chevron" size={1.1} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
