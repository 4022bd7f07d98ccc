import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'

/** Until the programme's circle has arrived on this device. */
export function WaitingPage() {
  const { t } = useTexts()
  return (
    <Page title={t('visits.page.title')} width="text">
      <EmptyState icon="hub" title={t('visits.waiting.title')}>
        {t('visits.waiting.text')}
      </EmptyState>
    </Page>
  )
}
