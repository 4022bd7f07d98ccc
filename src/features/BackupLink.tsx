import { LinkButton } from '../ui/form/Button.tsx'
import { useTexts } from '../ui/Texts.tsx'

/** Where somebody begins whose device was lost: a backup is opened before there is a name (V4). */
export function BackupLink() {
  const { t } = useTexts()
  return (
    <LinkButton href="/safety#open" icon="undo">
      {t('common.backup.have')}
    </LinkButton>
  )
}
