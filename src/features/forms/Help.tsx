import { useEffect, useState } from 'react'
import type { FormTexts } from '../../method/forms/texts.ts'
import type { Field } from '../../method/forms/types.ts'
import { formatList } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useLoadFormTexts } from '../formTexts.ts'
import { useForm } from './FormContext.ts'
import styles from './Question.module.css'
import { whoAnswers } from './whoAnswers.ts'

/** What helps to answer: how it is meant, who usually answers, where the question comes from. */
export function Help({ field }: { readonly field: Field }) {
  const { t, language } = useTexts()
  const { texts } = useForm()
  const sources = useSources()
  const { help } = texts.of(field.id)
  const who = field.answeredBy.map((id) => whoAnswers(id, t))
  const from = [
    ...new Set(field.source.map(({ document, section }) => sources?.of(`${document}.${section}`).label ?? '')),
  ]
  return (
    <div className={styles.help}>
      {help && <p>{help}</p>}
      {who.length > 0 && <p>{t('formsUi.help.who', { who: formatList(who, language) })}</p>}
      {field.sensitive && <p>{t('formsUi.help.sensitive')}</p>}
      {field.personalData && <p>{t('formsUi.help.personalData')}</p>}
      {sources && from.length > 0 && (
        <p>{t('formsUi.help.source', { source: formatList(from.filter(Boolean), language) })}</p>
      )}
    </div>
  )
}

function useSources(): FormTexts | null {
  const { language } = useTexts()
  const load = useLoadFormTexts()
  const [sources, setSources] = useState<FormTexts | null>(null)
  useEffect(() => {
    let isCurrent = true
    void load(language, 'sources').then((texts) => isCurrent && setSources(texts))
    return () => {
      isCurrent = false
    }
  }, [language, load])
  return sources
}
