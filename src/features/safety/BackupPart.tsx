import { type FormEvent, useState } from 'react'
import { Progress } from '../../ui/data/Progress.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { HandOver } from './HandOver.tsx'
import { fileOf } from './handOver.ts'
import { PassphraseField } from './PassphraseField.tsx'
import { type PassphraseFault, passphraseFault } from './passphraseRule.ts'
import styles from './safety.module.css'
import type { Files } from './useFiles.ts'

/** Everything on this device as one file under a passphrase (V4). */
export function BackupPart({ files, refresh }: Files) {
  const { t } = useTexts()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [fault, setFault] = useState<PassphraseFault | null>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const [written, setWritten] = useState<{ readonly file: File; readonly leftOut: number } | null>(null)

  const write = async (event: FormEvent) => {
    event.preventDefault()
    const found = passphraseFault(passphrase, again)
    setFault(found)
    if (found || !files || progress !== null) return
    setProgress(0)
    const { bytes, leftOut } = await files.exportBackup(passphrase, setProgress)
    setProgress(null)
    setWritten({ file: fileOf(bytes, t('safety.backup.fileName'), Date.now()), leftOut })
    setPassphrase('')
    setAgain('')
  }
  const change = (set: (value: string) => void) => (value: string) => {
    set(value)
    setFault(null)
  }
  if (written)
    return (
      <div className={styles.form}>
        <HandOver file={written.file} onHanded={() => void files?.noteSaved('backup').then(refresh)} />
        {written.leftOut > 0 && (
          <Banner tone="warning">{t('safety.backup.leftOut', { count: written.leftOut })}</Banner>
        )}
        <p className={styles.note}>{t('safety.backup.keep')}</p>
      </div>
    )
  return (
    <form className={styles.form} onSubmit={(event) => void write(event)} noValidate>
      <PassphraseField
        isNew
        label={t('safety.passphrase.label')}
        help={t('safety.passphrase.help')}
        error={fault === 'tooShort' ? t('safety.errors.tooShort') : undefined}
        value={passphrase}
        onChange={change(setPassphrase)}
      />
      <PassphraseField
        isNew
        label={t('safety.passphrase.again')}
        error={fault === 'notEqual' ? t('safety.errors.notEqual') : undefined}
        value={again}
        onChange={change(setAgain)}
      />
      {progress !== null && <Working label={t('safety.backup.working')} part={progress} />}
      <div>
        <Button type="submit" icon="download" isBusy={progress !== null}>
          {t('safety.backup.write')}
        </Button>
      </div>
    </form>
  )
}

/** @param part 0 … 1 */
export function Working({ label, part }: { readonly label: string; readonly part: number }) {
  const percent = Math.round(part * 100)
  return <Progress label={label} value={percent} max={100} text={`${percent} %`} />
}
