import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles } from '../workspace.ts'
import { PlanBoard } from './PlanBoard.tsx'

/** The action plan (S236–S245): six columns that both sides, the support group and facilitation see grow. */
export default function PlanPage() {
  const { t } = useTexts()
  const { group } = useCircles()
  if (group) return <PlanBoard key={group.id} group={group} />
  return (
    <Page title={t('method.plan.title')}>
      <EmptyState icon="hub" title={t('plan.waiting.title')}>
        {t('plan.waiting.text')}
      </EmptyState>
    </Page>
  )
}
