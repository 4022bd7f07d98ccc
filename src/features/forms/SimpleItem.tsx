import { type KeyboardEvent, useMemo } from 'react'
import type { Item } from '../../documents/forms/items.ts'
import type { CircleKind } from '../../method/circles.ts'
import type { Field } from '../../method/forms/types.ts'
import { Contested } from './Contested.tsx'
import { keyOf, useForm, usePlaced } from './FormContext.ts'
import styles from './Items.module.css'
import { withParts } from './structure/parts.ts'
import { hasStructure, Structure } from './structure/Structure.tsx'
import { useHomeAccess } from './useHomeAccess.ts'
import { Words } from './Words.tsx'

export type SimpleItemProps = {
  readonly item: Item
  readonly field: Field
  readonly home: CircleKind
  readonly name: string
  readonly onNext: () => void
}

/** An item of one line, with a tick, a day or a person beside its words if the list asks for it. */
export function SimpleItem({ item, field, home, name, onNext }: SimpleItemProps) {
  const { commands, isQuick } = useForm()
  const own = useMemo(() => itemField(field), [field])
  const spot = { owner: item.id, field: own, parent: home }
  const placed = usePlaced(spot)
  const isReadOnly = useHomeAccess(placed.home) !== 'open'
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing
    if (!isEnter || isQuick || own.type === 'richText' || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    onNext()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Enter in the field inside
    <div className={styles.simple} data-question={keyOf(spot)} onKeyDown={onKeyDown}>
      <Words spot={spot} placed={placed} label={name} isLabelHidden look="line" />
      {hasStructure(own.type) && (
        // biome-ignore lint/a11y/useSemanticElements: the parts inside are fieldsets
        <div role="group" aria-label={name}>
          <Structure
            field={own}
            label={name}
            value={placed.answer.value}
            isReadOnly={isReadOnly}
            change={(parts) =>
              placed.home && commands.setValue({ owner: item.id, field: own }, withParts(placed.answer.value, parts))
            }
          />
        </div>
      )}
      <Contested spot={spot} placed={placed} />
    </div>
  )
}

const known = new WeakMap<Field, Field>()

/** What one item of a simple list is: the list's question with the type of its items. */
function itemField(field: Field): Field {
  const made = known.get(field)
  if (made) return made
  const { itemType, itemFields: _, ...rest } = field
  const own: Field = { ...rest, type: itemType ?? 'text' }
  known.set(field, own)
  return own
}
