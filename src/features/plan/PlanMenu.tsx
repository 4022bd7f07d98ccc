import { useLocation } from 'wouter'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import { usePlan } from './PlanContext.tsx'

/** What is seldom needed of a plan. */
export function PlanMenu() {
  const { t } = useTexts()
  const { rights, ask } = usePlan()
  const { id } = useProgramme()
  const [, go] = useLocation()
  return (
    <Menu
      label={t('plan.actions.more')}
      items={[
        { id: 'present', label: t('present.page.title'), icon: 'bigScreen', onChoose: () => go(`/p/${id}/present`) },
        { id: 'approval', label: t('scope.approval.title'), icon: 'check', onChoose: () => go(`/p/${id}/approval`) },
        {
          id: 'planVersions',
          label: t('plan.version.list'),
          icon: 'clock',
          onChoose: () => ask({ type: 'planVersions' }),
        },
        { id: 'print', label: t('common.actions.print'), icon: 'print', onChoose: () => window.print() },
        ...(rights.write
          ? ([
              {
                id: 'workshop',
                label: t('workshop.start.action'),
                icon: 'people',
                onChoose: () => ask({ type: 'workshop' }),
              },
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
