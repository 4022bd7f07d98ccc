import type { Suggestion } from '../../documents/suggestions.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { usePlan } from './PlanContext.tsx'

export function EmptyPlan({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const { t } = useTexts()
  const { rights, commands, ask } = usePlan()
  const open = suggestions.filter(({ answer }) => !answer).length
  const action = rights.write ? (
    <Button kind="primary" icon="plus" onClick={() => commands.add()}>
      {t('plan.empty.add')}
    </Button>
  ) : rights.suggest ? (
    <Button kind="primary" icon="pen" onClick={() => ask({ type: 'suggest', row: null })}>
      {t('plan.actions.suggest')}
    </Button>
  ) : undefined
  return (
    <EmptyState icon="plan" title={t('plan.empty.title')} action={action}>
      <p>{t(rights.write ? 'plan.empty.write' : 'plan.empty.suggest')}</p>
      {rights.answer && open > 0 && <p>{t('plan.empty.look', { count: open })}</p>}
    </EmptyState>
  )
}
