import { useCallback } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { toItem } from '../../documents/forms/items.ts'
import { cellOf } from '../../documents/ids.ts'
import { allRows, readText } from '../../documents/layout.ts'
import type { CircleKind } from '../../method/circles.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { List, ListItem } from '../../ui/data/List.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { type Spot, useForm } from './FormContext.ts'

type RemovedProps = {
  readonly spot: Spot
  readonly home: CircleKind
  readonly circle: OpenCircle
  readonly onClose: () => void
}

/** Removing only marks (D3): what is here can come back. */
export function RemovedDialog({ spot, home, circle, onClose }: RemovedProps) {
  const { t, language } = useTexts()
  const { nameOf, commands, texts } = useForm()
  const { owner, field } = spot
  const read = useCallback(
    (doc: OpenCircle['doc']) =>
      allRows(doc, 'answers')
        .map(([id, row]) => toItem(id, row))
        .filter((item) => item.owner === owner && item.field === field.id && item.deletedBy !== null)
        .toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))
        .map(({ id, deletedBy, deletedAt }) => {
          const columns = [field.id, ...(field.itemFields ?? []).map((inner) => inner.id)]
          const text = columns.map((column) => readText(doc, cellOf(id, column))).find((words) => words.trim() !== '')
          return { id, deletedBy, deletedAt, text: text ?? '' }
        }),
    [owner, field],
  )
  const items = useDocument(circle, read)
  const title = t('formsUi.removed.title', { question: texts.of(field.id).label })
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <List
        items={items}
        itemKey={({ id }) => id}
        empty={<EmptyState icon="trash" title={t('formsUi.removed.none')} />}
        label={title}
      >
        {({ id, text, deletedBy, deletedAt }) => (
          <ListItem
            title={<bdi>{text || t('formsUi.removed.unnamed')}</bdi>}
            detail={t('formsUi.removed.by', {
              name: nameOf(deletedBy ?? ''),
              when: formatMoment(deletedAt ?? 0, language, Date.now()),
            })}
            trailing={<Button onClick={() => commands.restore(home, id)}>{t('formsUi.removed.restore')}</Button>}
          />
        )}
      </List>
    </Dialog>
  )
}
