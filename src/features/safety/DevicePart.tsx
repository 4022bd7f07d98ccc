import type { StorageState } from '../../device/storage.ts'
import type { FileTimes } from '../../device/workspace/workspaceFiles.ts'
import { Progress } from '../../ui/data/Progress.tsx'
import { formatBytes, formatDate } from '../../ui/formats.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { IconName } from '../../ui/icons/paths.ts'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './safety.module.css'

type Fact = { readonly icon: IconName; readonly label: string; readonly text: string }

/** This device: whether the browser keeps things, how much room there is, and when the last files were saved. */
export function DevicePart({ storage, times }: { readonly storage: StorageState; readonly times: FileTimes | null }) {
  const { t, language } = useTexts()
  const when = (ms: number | null | undefined) => (ms ? formatDate(ms, language) : t('safety.device.never'))
  const facts: readonly Fact[] = [
    {
      icon: storage.persistence === 'granted' ? 'lock' : 'info',
      label: t('safety.device.persistence'),
      text: t(`safety.persistence.${storage.persistence}`),
    },
    { icon: 'download', label: t('safety.device.backup'), text: when(times?.backupAt) },
    { icon: 'share', label: t('safety.device.exchange'), text: when(times?.exchangeAt) },
  ]
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(({ icon, label, text }) => (
          <div key={label} className={styles.fact}>
            <dt>
              <Icon name={icon} />
              {label}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Room storage={storage} />
    </>
  )
}

function Room({ storage: { usedBytes, freeBytes } }: { readonly storage: StorageState }) {
  const { t, language } = useTexts()
  if (usedBytes === null || freeBytes === null) return <p>{t('safety.device.roomUnknown')}</p>
  const [used, free] = [usedBytes, freeBytes].map((bytes) => formatBytes(bytes, language))
  return (
    <Progress
      label={t('safety.device.room')}
      value={usedBytes}
      max={usedBytes + freeBytes}
      text={t('safety.device.roomText', { used, free })}
    />
  )
}
