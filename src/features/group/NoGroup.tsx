import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'

export function NoGroup() {
  const { t } = useTexts()
  const { id } = useProgramme()
  return (
    <EmptyState
      icon="group"
      title={t('group.noGroup.title')}
      action={<LinkButton href={`/p/${id}/group`}>{t('group.noGroup.action')}</LinkButton>}
    >
      {t('group.noGroup.text')}
    </EmptyState>
  )
}
