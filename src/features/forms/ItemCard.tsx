import { type ComponentType, type KeyboardEvent, memo, useState } from 'react'
import type { Item } from '../../documents/forms/items.ts'
import type { CircleKind } from '../../method/circles.ts'
import { isDraftable } from '../../method/forms/feeding.ts'
import type { Field } from '../../method/forms/types.ts'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { type QuestionProps, type Spot, useForm } from './FormContext.ts'
import { ItemLinks } from './ItemLinks.tsx'
import styles from './Items.module.css'
import { SimpleItem } from './SimpleItem.tsx'
import { useItemActions } from './useItemActions.ts'
import { usePracticeSheet } from './usePracticeSheet.ts'
import { hasContent, isShown } from './visible.ts'

export type ItemCardProps = {
  readonly item: Item
  readonly number: number
  readonly isLast: boolean
  readonly field: Field
  readonly home: CircleKind
  readonly label: string
  readonly inner: ComponentType<QuestionProps>
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  /** Enter at the end of a line: another item after this one. */
  readonly onNext: () => void
}

/** How many fields of an item stand there at once; the others unfold. */
const AT_FIRST = 1

export const ItemCard = memo(function ItemCard(props: ItemCardProps) {
  const { item, number, isLast, field, home, label, inner, onMove, onRemove } = props
  const { t } = useTexts()
  const name = t('formsUi.item.name', { list: label, number })
  const toPlan = useItemActions({ owner: item.id, field, parent: home })
  const sheet = usePracticeSheet(item, field, home)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={styles.item} data-item={item.id} onKeyDown={onKeyDown}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.body}>
        {field.itemFields ? (
          <Fields item={item} field={field} home={home} name={name} inner={inner} />
        ) : (
          <SimpleItem item={item} field={field} home={home} name={name} onNext={props.onNext} />
        )}
        {isDraftable(field.id) && <ItemLinks spot={{ owner: item.id, field, parent: home }} />}
      </div>
      <Menu
        label={t('formsUi.item.menu', { name })}
        icon="moreOfItem"
        items={[
          ...(sheet ? [sheet] : []),
          ...(number > 1
            ? [{ id: 'up', label: t('formsUi.item.up'), icon: 'up' as const, onChoose: () => onMove(-1) }]
            : []),
          ...(isLast
            ? []
            : [{ id: 'down', label: t('formsUi.item.down'), icon: 'down' as const, onChoose: () => onMove(1) }]),
          ...toPlan,
          { id: 'remove', label: t('formsUi.item.remove'), icon: 'trash', isDangerous: true, onChoose: onRemove },
        ]}
      />
    </li>
  )
})

type FieldsProps = Pick<ItemCardProps, 'item' | 'field' | 'home' | 'inner'> & { readonly name: string }

function Fields({ item, field, home, name, inner: Inner }: FieldsProps) {
  const { t } = useTexts()
  const { store, isQuick } = useForm()
  const [isWhole, setWhole] = useState(false)
  const fields = field.itemFields ?? []
  const spotOf = (inner: Field): Spot => ({ owner: item.id, field: inner, parent: home })
  const shown = fields.filter(
    (inner, index) =>
      hasContent(store, spotOf(inner)) || ((isWhole || isQuick || index < AT_FIRST) && isShown(store, item.id, inner)),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: the parts inside are fieldsets
    <div role="group" aria-label={name} className={styles.fields}>
      {shown.map((inner) => (
        <Inner key={inner.id} {...spotOf(inner)} isInner />
      ))}
      {!isWhole && !isQuick && shown.length < fields.length && (
        <div className={styles.more}>
          <Button kind="quiet" icon="plus" onClick={() => setWhole(true)}>
            {t('formsUi.item.more', { count: fields.length - shown.length })}
          </Button>
        </div>
      )}
    </div>
  )
}
