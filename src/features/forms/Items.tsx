import { type ComponentType, useRef } from 'react'
import type { Item } from '../../documents/forms/items.ts'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { linesOfList } from '../../ui/text/cleanPaste.ts'
import { useNewItem } from '../useNewItem.ts'
import type { Placed } from './answerStore.ts'
import { type QuestionProps, type Spot, useForm } from './FormContext.ts'
import { ItemCard } from './ItemCard.tsx'
import styles from './Items.module.css'
import { useHomeAccess } from './useHomeAccess.ts'

export type ItemsProps = {
  readonly spot: Spot
  readonly placed: Placed
  readonly label: string
  /** How a question inside is shown: as this one, which is made of them. */
  readonly inner: ComponentType<QuestionProps>
}

/** A list as items, or the fields of a group: under the open box, on demand. */
export function Items(props: ItemsProps) {
  return props.spot.field.type === 'group' ? <Group {...props} /> : <ItemList {...props} />
}

function Group({ spot, label, inner: Inner }: ItemsProps) {
  const { owner, field, parent } = spot
  return (
    // biome-ignore lint/a11y/useSemanticElements: the parts inside are fieldsets
    <div role="group" aria-label={label} className={styles.group}>
      {(field.itemFields ?? []).map((inner) => (
        <Inner key={inner.id} owner={owner} field={inner} parent={parent} isInner />
      ))}
    </div>
  )
}

function ItemList({ spot, placed, label, inner }: ItemsProps) {
  const { t } = useTexts()
  const { commands, ask } = useForm()
  const { answer, home } = placed
  const isOpen = useHomeAccess(home) === 'open'
  const list = useRef<HTMLOListElement>(null)
  const focusNew = useNewItem(list)
  const { items } = answer
  const lines = linesOfList(answer.words.text)
  const addAfter = (after?: Item['id']) => {
    const id = commands.add(spot, after)
    if (id) focusNew(id)
  }
  return (
    <>
      {items.length > 0 && (
        <ol ref={list} className={styles.items} aria-label={t('formsUi.item.list', { list: label })}>
          {items.map((item, index) => (
            <ItemCard
              key={item.id}
              item={item}
              number={index + 1}
              isLast={index === items.length - 1}
              field={spot.field}
              home={home ?? 'me'}
              label={label}
              inner={inner}
              onMove={(by) => commands.move(spot, items, item.id, by)}
              onRemove={() => home && commands.remove(home, item.id)}
              onNext={() => addAfter(item.id)}
            />
          ))}
        </ol>
      )}
      {isOpen && (
        <div className={styles.actions}>
          <Button kind="quiet" icon="plus" onClick={() => addAfter()}>
            {t(items.length === 0 ? 'formsUi.item.addFirst' : 'formsUi.item.add')}
          </Button>
          {lines.length > 1 && (
            <Button kind="quiet" icon="plan" onClick={() => ask({ type: 'lines', spot, lines })}>
              {t('formsUi.item.fromLines', { count: lines.length })}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
