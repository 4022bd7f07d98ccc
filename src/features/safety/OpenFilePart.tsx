import { useEffect } from 'react'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { FileDrop } from '../../ui/form/FileDrop.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { launchedFiles } from '../launchedFiles.ts'
import { useWatched } from '../workspace.ts'
import { Working } from './BackupPart.tsx'
import { ExchangeCard } from './ExchangeCard.tsx'
import { OpenedBackupCard, SealedBackupCard } from './RestoreCards.tsx'
import styles from './safety.module.css'
import type { Files } from './useFiles.ts'
import { type FileStage, useOpenFile } from './useOpenFile.ts'

/** A file from somebody else, or a backup: first what is in it, then, if the person says so, into this device. */
export function OpenFilePart({ files, refresh }: Files) {
  const { t } = useTexts()
  const { stage, open, merge, unlock, restore, reset } = useOpenFile(files, refresh)
  const [launched] = useWatched(launchedFiles)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a launched file is opened once, as soon as files can be read
  useEffect(() => {
    if (!launched || !files) return
    launchedFiles.set([])
    void open(launched)
  }, [launched, files])
  return (
    <div className={styles.form}>
      <FileDrop
        label={t('safety.open.label')}
        help={t('safety.open.help')}
        accept=".passerelle"
        // Chosen before files can be read, it waits as one that the system handed over does.
        onFiles={([file]) => file && (files ? open(file) : launchedFiles.set([file]))}
      />
      <div aria-live="polite" className={styles.form}>
        <Stage stage={stage} />
        {stage.type === 'exchange' && <ExchangeCard preview={stage.preview} onMerge={merge} onCancel={reset} />}
        {stage.type === 'sealed' && <SealedBackupCard cannotOpen={stage.cannotOpen} onOpen={unlock} onCancel={reset} />}
        {stage.type === 'opened' && <OpenedBackupCard backup={stage.backup} onRestore={restore} onCancel={reset} />}
      </div>
    </div>
  )
}

function Stage({ stage }: { readonly stage: FileStage }) {
  const { t } = useTexts()
  switch (stage.type) {
    case 'working':
      return <Working label={t(`safety.open.${stage.work}`)} part={stage.part} />
    case 'failed':
      return (
        <Banner tone="danger" title={t('safety.open.failed')}>
          {t(`safety.errors.${stage.error}`)}
        </Banner>
      )
    case 'done':
      return (
        <Banner
          tone={stage.merged.unkept > 0 ? 'warning' : 'success'}
          title={t(`safety.open.done.${stage.was}`)}
          actions={
            stage.was === 'restored' && (
              <LinkButton href="/" kind="primary" icon="arrow">
                {t('safety.restore.toProgrammes')}
              </LinkButton>
            )
          }
        >
          {stage.merged.fresh > 0 ? t('safety.open.fresh', { count: stage.merged.fresh }) : t('safety.open.nothingNew')}
          {stage.merged.leftOut > 0 && ` ${t('safety.open.unknown', { count: stage.merged.leftOut })}`}
          {stage.merged.unkept > 0 && ` ${t('safety.open.unkept', { count: stage.merged.unkept })}`}
        </Banner>
      )
    default:
      return null
  }
}
