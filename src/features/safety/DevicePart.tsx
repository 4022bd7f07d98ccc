import type { StorageState } from '../../device/storage.ts'
import type { FileTimes } from '../../device/workspace/workspaceFiles.ts'
import { Progress } from '../../ui/data/Progress.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { formatBytes, formatDate } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { type Fact, Facts } from './Facts.tsx'

/** This device: whether the browser keeps things, how much room there is, and when the last files were saved. */
export function DevicePart({ storage, times }: { readonly storage: StorageState; readonly times: FileTimes | null }) {
  const { t, language } = useTexts()
  const when = (ms: number | null | undefined) => (ms ? formatDate(ms, language) : t('safety.device.never'))
  const facts: readonly Fact[] = [
    {
      icon: storage.persistence === 'granted' ? 'lock' : 'info',
      label: t('safety.device.persistence'),
      text: t(`safety.persistence.${storage.persistence}`),
      isWeak: storage.persistence !== 'granted',
    },
    { icon: 'download', label: t('safety.device.backup'), text: when(times?.backupAt) },
    { icon: 'share', label: t('safety.device.exchange'), text: when(times?.exchangeAt) },
  ]
  return (
    <>
      <Facts facts={facts} />
      <Room storage={storage} />
      {(storage.room === 'low' || storage.room === 'full') && (
        <Banner tone={storage.room === 'full' ? 'danger' : 'warning'}>{t(`safety.room.${storage.room}`)}</Banner>
      )}
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
