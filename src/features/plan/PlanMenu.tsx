import { Menu } from '../../ui/feedback/Menu.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { usePlan } from './PlanContext.tsx'

/** What is seldom needed of a plan. */
export function PlanMenu() {
  const { t } = useTexts()
  const { rights, ask } = usePlan()
  return (
    <Menu
      label={t('plan.actions.more')}
      items={[
        { id: 'print', label: t('common.actions.print'), icon: 'file', onChoose: () => window.print() },
        ...(rights.write
          ? ([
              {
                id: 'keep',
                label: t('plan.actions.keepVersion'),
                icon: 'clock',
                onChoose: () => ask({ type: 'keepVersion' }),
              },
              {
                id: 'deleted',
                label: t('plan.actions.deleted'),
                icon: 'trash',
                onChoose: () => ask({ type: 'deleted' }),
              },
            ] as const)
          : []),
      ]}
    />
  )
}
