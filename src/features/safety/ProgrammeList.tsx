import type { ProgrammeSummary } from '../../device/workspace/workspace.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { List, ListItem } from '../../ui/data/List.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'

/** Per programme: what is on the hub too, and what exists here only. */
export function ProgrammeList({ programmes }: { readonly programmes: readonly ProgrammeSummary[] }) {
  const { t } = useTexts()
  return (
    <List
      items={programmes}
      itemKey={({ circleId }) => circleId}
      label={t('safety.programmes.title')}
      empty={
        <EmptyState icon="device" title={t('safety.programmes.none.title')}>
          {t('safety.programmes.none.text')}
        </EmptyState>
      }
    >
      {({ title, waiting }) => (
        <ListItem
          leading={<Icon name={waiting > 0 ? 'device' : 'hub'} />}
          title={title || t('safety.programmes.untitled')}
          detail={waiting > 0 ? t('safety.programmes.waiting', { count: waiting }) : t('safety.programmes.sent')}
        />
      )}
    </List>
  )
}
