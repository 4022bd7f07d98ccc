import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { AnswerChange, FrozenAnswer } from '../../../documents/forms/versions.ts'
import { isValueOf } from '../../../method/forms/values.ts'
import { EmptyState } from '../../../ui/data/EmptyState.tsx'
import { VisuallyHidden } from '../../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { diffText } from '../../../ui/text/textDiff.ts'
import { valueWords } from '../../valueWords.ts'
import { useForm } from '../FormContext.ts'
import { fieldById } from '../fields.ts'
import { changesSince, type WholeVersion } from './gather.ts'
import styles from './versions.module.css'

type ChangesProps = {
  readonly version: WholeVersion
  /** A later version; null: the form as it stands. */
  readonly until: WholeVersion | null
}

/** What has changed since: the words that went and those that came, question by question. */
export function Changes({ version, until }: ChangesProps) {
  const { t, language } = useTexts()
  const { form, texts, place, instance, store } = useForm()
  const read = useCallback(
    () => JSON.stringify(changesSince(place.circles, form, instance.id, version, until)),
    [place.circles, form, instance.id, version, until],
  )
  const told = useSyncExternalStore(store.subscribe, read)
  const changes = useMemo(() => JSON.parse(told) as readonly AnswerChange[], [told])
  const fields = fieldById(form)
  const wordsOf = (answer: FrozenAnswer | null): string => {
    const field = answer && fields.get(answer.field)
    if (!field) return answer?.words ?? ''
    const value = valueWords(field, isValueOf(field, answer.value), { t, language, texts })
    return [answer.words, value].filter(Boolean).join('\n')
  }
  return (
    <>
      {version.redacted > 0 && <p>{t('formsUi.versions.redacted', { count: version.redacted })}</p>}
      {changes.length === 0 && <EmptyState icon="check" title={t('formsUi.versions.same')} />}
      <ul className={styles.changes}>
        {changes.map(({ owner, field, before, after }) => (
          <li key={`${owner}/${field}`}>
            <h3>{texts.of(field).label}</h3>
            <Difference before={wordsOf(before)} after={wordsOf(after)} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** One stretch that was replaced, between what stayed. */
function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTexts()
  const change = diffText(before, after, after.length)
  if (!change) return <p className={styles.text}>{after}</p>
  const gone = before.slice(change.at, change.at + change.deleteCount)
  return (
    <p className={styles.text} dir="auto">
      {before.slice(0, change.at)}
      {gone !== '' && (
        <del className={styles.gone}>
          <VisuallyHidden>{t('formsUi.versions.gone')} </VisuallyHidden>
          {gone}
        </del>
      )}
      {change.insert !== '' && (
        <ins className={styles.came}>
          <VisuallyHidden>{t('formsUi.versions.came')} </VisuallyHidden>
          {change.insert}
        </ins>
      )}
      {before.slice(change.at + change.deleteCount)}
    </p>
  )
}
