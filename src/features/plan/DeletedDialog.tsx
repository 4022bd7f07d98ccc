import { useCallback } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { List, ListItem } from '../../ui/data/List.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { usePlan } from './PlanContext.tsx'
import { readDeleted } from './planRows.ts'

/** Deleting only marks (D3): what is here can come back. */
export function DeletedDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useTexts()
  const { circle, programme, commands, nameOf, rightsOn } = usePlan()
  const read = useCallback((doc: OpenCircle['doc']) => readDeleted(doc, programme.checks()), [programme])
  const rows = useDocument(circle, read)
  return (
    <Dialog isOpen title={t('plan.deleted.title')} onClose={onClose}>
      <List
        items={rows}
        itemKey={({ id }) => id}
        empty={<EmptyState icon="trash" title={t('plan.deleted.none')} />}
        label={t('plan.deleted.title')}
      >
        {({ id, city, cells, deletedBy, deletedAt }) => (
          <ListItem
            title={<bdi lang={cells.what.language || undefined}>{cells.what.text || t('plan.row.unnamed')}</bdi>}
            detail={t('plan.deleted.by', {
              name: nameOf(deletedBy ?? ''),
              when: formatMoment(deletedAt ?? 0, language, Date.now()),
            })}
            trailing={
              rightsOn(city).write && <Button onClick={() => commands.restore(id)}>{t('plan.deleted.restore')}</Button>
            }
          />
        )}
      </List>
    </Dialog>
  )
}
