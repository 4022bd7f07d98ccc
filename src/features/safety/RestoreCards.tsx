import { type FormEvent, useState } from 'react'
import type { OpenedBackup } from '../../device/workspace/workspaceFiles.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatDate, formatList, formatTime } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import styles from './safety.module.css'

export function SealedBackupCard({
  cannotOpen,
  onOpen,
  onCancel,
}: {
  readonly cannotOpen: boolean
  readonly onOpen: (passphrase: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  const [passphrase, setPassphrase] = useState('')
  const open = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase.trim() !== '') onOpen(passphrase)
  }
  return (
    <Card title={t('safety.restore.title')}>
      <form className={styles.form} onSubmit={open} noValidate>
        <PassphraseField
          isNew={false}
          label={t('safety.restore.passphrase')}
          help={t('safety.restore.help')}
          error={cannotOpen && passphrase === '' ? t('safety.errors.cannotOpen') : undefined}
          value={passphrase}
          onChange={setPassphrase}
        />
        <div className={styles.buttons}>
          <Button type="submit" kind="primary" icon="lock">
            {t('safety.restore.open')}
          </Button>
          <Button onClick={onCancel}>{t('safety.preview.close')}</Button>
        </div>
      </form>
    </Card>
  )
}

export function OpenedBackupCard({
  backup: { from, writtenAt, titles, circles },
  onRestore,
  onCancel,
}: {
  readonly backup: OpenedBackup
  readonly onRestore: () => void
  readonly onCancel: () => void
}) {
  const { t, language } = useTexts()
  const written = { date: formatDate(writtenAt, language), time: formatTime(writtenAt, language) }
  return (
    <Card
      title={from ? t('safety.restore.by', { name: from }) : t('safety.restore.fromDevice')}
      kicker={t('safety.preview.written', written)}
      actions={
        <div className={styles.buttons}>
          <Button kind="primary" icon="undo" onClick={onRestore}>
            {t('safety.restore.restore')}
          </Button>
          <Button onClick={onCancel}>{t('safety.preview.close')}</Button>
        </div>
      }
    >
      <p>{titles.length > 0 ? formatList(titles, language) : t('safety.restore.circles', { count: circles })}</p>
      <p className={styles.note}>{t('safety.restore.merges')}</p>
    </Card>
  )
}
