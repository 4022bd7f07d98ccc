import { useEffect, useState } from 'react'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './install.module.css'
import { keepSeenNews, type NewsId, readSeenNews, unseenNews } from './news.ts'

/** Shown once after an update, until it is closed; never in place of the page. */
export function NewsNotice() {
  const { t } = useTexts()
  const [ids, setIds] = useState(() => unseenNews(readSeenNews()))
  const isNothingNew = ids.length === 0
  useEffect(() => {
    if (isNothingNew) keepSeenNews()
  }, [isNothingNew])
  if (isNothingNew) return null
  return (
    <Banner title={t('install.notice.title')} onDismiss={() => setIds([])}>
      <NewsList ids={ids} />
    </Banner>
  )
}

export function NewsList({ ids }: { readonly ids: readonly NewsId[] }) {
  const { t } = useTexts()
  return (
    <dl className={styles.news}>
      {ids.map((id) => (
        <div key={id}>
          <dt>{t(`install.news.${id}.title`)}</dt>
          <dd>{t(`install.news.${id}.text`)}</dd>
        </div>
      ))}
    </dl>
  )
}
