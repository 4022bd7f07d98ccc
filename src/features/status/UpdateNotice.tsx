import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWatched, useWorkspace } from '../workspace.ts'

/** A new version starts when the person says so, never in the middle of an entry. */
export function UpdateNotice() {
  const { t } = useTexts()
  const { update } = useWorkspace()
  const state = useWatched(update)
  if (state !== 'waiting') return null
  return (
    <Banner
      title={t('shell.update.title')}
      actions={
        <Button kind="primary" onClick={update.start}>
          {t('shell.update.start')}
        </Button>
      }
    >
      {t('shell.update.text')}
    </Banner>
  )
}
