import { useLiveQuery } from 'dexie-react-hooks'
import { type FormEvent, useState } from 'react'
import type { DeviceSafety } from '../../device/workspace/safety.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { formatDate, formatList } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useWorkspace } from '../workspace.ts'
import styles from './settings.module.css'

/** What would go, what would be lost, and a word to type: nobody erases a visit's notes by a slip of the hand. */
export function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const [typed, setTyped] = useState('')
  const [isErasing, setErasing] = useState(false)
  const safety = useLiveQuery(() => workspace.safety(), [workspace])
  const word = t('settings.erase.word')
  const isMeant = safety !== undefined && typed.trim().toLocaleUpperCase() === word
  const erase = () => {
    if (!isMeant || isErasing) return
    setErasing(true)
    void workspace.erase()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    erase()
  }
  return (
    <Dialog
      isOpen
      title={t('settings.erase.question')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          <Button kind="danger" isDisabled={!isMeant} isBusy={isErasing} onClick={erase}>
            {t('settings.erase.confirm')}
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        {safety ? <Consequences {...safety} /> : <p>{t('settings.erase.cannotTell')}</p>}
        <TextInput label={t('settings.erase.type', { word })} value={typed} onChange={setTyped} />
        <p role="status" className={styles.status}>
          {isErasing && t('settings.erase.working')}
        </p>
      </form>
    </Dialog>
  )
}

function Consequences({ places, hasPrivate, backupAt }: DeviceSafety) {
  const { t, language } = useTexts()
  const onlyHere = places.reduce((sum, one) => sum + one.onlyHere, 0)
  const isRestored = places.some(({ restoredAt }) => restoredAt !== null)
  const titles = places.map(({ place }) => place.title || t('safety.programmes.untitled'))
  const count = places.length
  return (
    <>
      <p>
        {count > 0
          ? t('settings.erase.places', { count, titles: formatList(titles, language) })
          : t('settings.erase.noProgrammes')}
      </p>
      {onlyHere > 0 && <Banner tone="danger">{t('settings.erase.onlyHere', { count: onlyHere })}</Banner>}
      {isRestored && <Banner tone="warning">{t('settings.erase.restored')}</Banner>}
      {onlyHere === 0 && !isRestored && count > 0 && <p>{t('settings.erase.elsewhere')}</p>}
      {hasPrivate && <Banner tone="warning">{t('settings.erase.private')}</Banner>}
      <p>{t('settings.erase.others')}</p>
      {count > 0 && (
        <div className={styles.backup}>
          <p>
            {backupAt === null
              ? t('settings.erase.noBackup')
              : t('settings.erase.backupAt', { date: formatDate(backupAt, language) })}
          </p>
          <LinkButton href="/safety" icon="download">
            {t('settings.erase.backup')}
          </LinkButton>
        </div>
      )}
    </>
  )
}
