import type { Question } from '../../documents/consultation.ts'
import { Card } from '../../ui/data/Card.tsx'
import { formatDate } from '../../ui/formats.ts'
import { Muted, Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './consult.module.css'

/** The action as it was sent: who asks, and every word that went out. */
export function AskedAction({ question: { from, plan, at, cells } }: { readonly question: Question }) {
  const { t, language } = useTexts()
  return (
    <Card headingLevel={2} title={t('consult.action.title')}>
      <Stack>
        <Muted>
          <bdi>{[plan, from].filter(Boolean).join(' · ')}</bdi>
          {at > 0 && (
            <>
              {' · '}
              <span className={styles.date}>{formatDate(at, language)}</span>
            </>
          )}
        </Muted>
        <dl className={styles.cells}>
          {cells.map((cell) => (
            <div key={cell.column}>
              <dt>{t(`method.planColumn.${cell.column}.label`)}</dt>
              <dd dir="auto" lang={cell.language || undefined}>
                {cell.text}
              </dd>
            </div>
          ))}
        </dl>
      </Stack>
    </Card>
  )
}
