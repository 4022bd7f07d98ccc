import { Button } from '../../ui/form/Button.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './Beside.module.css'
import type { PartProps } from './Contributions.tsx'
import { useForm } from './FormContext.ts'
import { NewText } from './NewText.tsx'
import { useHomeAccess } from './useHomeAccess.ts'

/** Remarks beside an answer; those dealt with step back and can be reopened. */
export function Comments({ spot, placed, isAdding, onClose }: PartProps) {
  const { t, language } = useTexts()
  const { nameOf, commands } = useForm()
  const { home, answer } = placed
  const isOpen = useHomeAccess(home) === 'open'
  const add = (text: string) => {
    const { owner, field } = spot
    if (home && commands.comment({ owner, field }, text)) onClose()
  }
  return (
    <section className={styles.part} aria-label={t('formsUi.comment.title')}>
      <h4 className={styles.title}>{t('formsUi.comment.title')}</h4>
      <ul className={styles.list}>
        {answer.comments.map((comment) => (
          <li key={comment.id} className={comment.isResolved ? styles.resolved : undefined}>
            <p lang={comment.language || undefined} dir="auto" className={styles.text}>
              {comment.text}
            </p>
            <p className={styles.by}>
              <bdi>{nameOf(comment.member)}</bdi>
              {', '}
              {formatMoment(comment.at, language, Date.now())}
              {comment.isResolved && ` · ${t('formsUi.comment.resolved')}`}
              {isOpen && home && (
                <Button kind="quiet" onClick={() => commands.resolve(home, comment.id, !comment.isResolved)}>
                  {t(comment.isResolved ? 'formsUi.comment.reopen' : 'formsUi.comment.resolve')}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {isAdding && isOpen && (
        <NewText label={t('formsUi.comment.label')} confirm={t('formsUi.comment.add')} onAdd={add} onClose={onClose} />
      )}
    </section>
  )
}
