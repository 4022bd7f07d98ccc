import { useEffect, useSyncExternalStore } from 'react'
import type { StorageState } from '../../device/storage.ts'
import { Progress } from '../../ui/data/Progress.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatBytes } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useWorkspace } from '../workspace.ts'

/** V4: whether the browser may throw everything away, and how much room there is. */
export function StoragePart() {
  const { t } = useTexts()
  const { storage: watch } = useWorkspace()
  const state = useSyncExternalStore(watch.subscribe, watch.getState)
  useEffect(() => void watch.refresh(), [watch])
  const { persistence, room } = state
  return (
    <>
      <Banner
        tone={persistence === 'granted' ? 'success' : 'info'}
        title={t(`settings.storage.${persistence}.title`)}
        actions={
          persistence === 'unasked' && (
            <Button icon="lock" onClick={watch.saved}>
              {t('settings.storage.ask')}
            </Button>
          )
        }
      >
        {t(`settings.storage.${persistence}.text`)}
      </Banner>
      <Room state={state} />
      {(room === 'low' || room === 'full') && <Banner tone="warning">{t(`settings.storage.${room}`)}</Banner>}
    </>
  )
}

function Room({ state: { usedBytes, freeBytes } }: { readonly state: StorageState }) {
  const { t, language } = useTexts()
  if (usedBytes === null || freeBytes === null) return <p>{t('settings.storage.roomUnknown')}</p>
  const [used, free] = [usedBytes, freeBytes].map((bytes) => formatBytes(bytes, language))
  return (
    <Progress
      label={t('settings.storage.room')}
      value={usedBytes}
      max={usedBytes + freeBytes}
      text={t('settings.storage.roomText', { used, free })}
    />
  )
}
