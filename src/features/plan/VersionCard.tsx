import { Card } from '../../ui/data/Card.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './Dialogs.module.css'

export type VersionCardProps = {
  readonly title: string
  readonly detail: string
  readonly text: string
  readonly lang?: string
  readonly takeLabel?: string
  readonly onTake?: () => void
}

export function VersionCard({ title, detail, text, lang, takeLabel, onTake }: VersionCardProps) {
  const { t } = useTexts()
  return (
    <Card
      kicker={
        <>
          <bdi>{title}</bdi> · {detail}
        </>
      }
      actions={onTake && <Button onClick={onTake}>{takeLabel}</Button>}
    >
      {text.trim() === '' ? (
        <p className={styles.quiet}>{t('plan.versions.emptied')}</p>
      ) : (
        <p className={styles.text} lang={lang || undefined} dir="auto">
          {text}
        </p>
      )}
    </Card>
  )
}
