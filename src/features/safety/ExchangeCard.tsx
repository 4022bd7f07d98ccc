import type { ExchangePreview } from '../../device/workspace/workspaceFiles.ts'
import { Card } from '../../ui/data/Card.tsx'
import { List, ListItem } from '../../ui/data/List.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatDate, formatTime } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { circleLabel } from './circleLabel.ts'
import styles from './safety.module.css'

/** What a file would bring, before anything is touched. */
export function ExchangeCard({
  preview: { from, writtenAt, circles, unknown },
  onMerge,
  onCancel,
}: {
  readonly preview: ExchangePreview
  readonly onMerge: () => void
  readonly onCancel: () => void
}) {
  const { t, language } = useTexts()
  const written = { date: formatDate(writtenAt, language), time: formatTime(writtenAt, language) }
  const hasNews = circles.some(({ fresh }) => fresh > 0)
  return (
    <Card
      title={from ? t('safety.preview.by', { name: from }) : t('safety.preview.fromSomebody')}
      kicker={t('safety.preview.written', written)}
      actions={
        <div className={styles.buttons}>
          {(hasNews || unknown > 0) && circles.length > 0 && (
            <Button kind="primary" icon="check" onClick={onMerge}>
              {t('safety.preview.merge')}
            </Button>
          )}
          <Button onClick={onCancel}>{t('safety.preview.close')}</Button>
        </div>
      }
    >
      <List
        items={circles}
        itemKey={({ circleId }) => circleId}
        label={t('safety.preview.circles')}
        empty={<p>{t('safety.preview.notForUs')}</p>}
      >
        {({ title, kind, fresh }) => (
          <ListItem
            title={circleLabel(t, title, kind)}
            detail={fresh > 0 ? t('safety.open.fresh', { count: fresh }) : t('safety.preview.known')}
          />
        )}
      </List>
      {unknown > 0 && circles.length > 0 && (
        <p className={styles.note}>{t('safety.preview.unknown', { count: unknown })}</p>
      )}
    </Card>
  )
}
