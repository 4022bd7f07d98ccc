import { useLayoutEffect, useRef, useState } from 'react'
import type { ItemId } from '../../documents/ids.ts'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { ItemField } from './ItemField.tsx'
import { useNote } from './NoteContext.ts'
import { goToEnd } from './NoteField.tsx'
import styles from './talk.module.css'

const FIELD = 'me.c.risks'

/** What could go wrong, one by one. */
export function Risks() {
  const { t } = useTexts()
  const { note, words, isOpen, commands } = useNote()
  const [begun, setBegun] = useState<ItemId | null>(null)
  return (
    <>
      <p className={styles.hint}>{words(FIELD).help}</p>
      {note.risks.map(({ id }, index) => (
        <Risk key={id} id={id} label={t('talks.risks.one', { number: index + 1 })} isBegun={id === begun} />
      ))}
      {isOpen && (
        <div className={styles.add}>
          <Button icon="plus" onClick={() => setBegun(commands.add(FIELD))}>
            {t('talks.risks.add')}
          </Button>
        </div>
      )}
    </>
  )
}

type RiskProps = { readonly id: ItemId; readonly label: string; readonly isBegun: boolean }

function Risk({ id, label, isBegun }: RiskProps) {
  const { commands } = useNote()
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (isBegun) goToEnd(place)
  }, [isBegun])
  return <ItemField ref={place} item={id} column={FIELD} label={label} onRemove={() => commands.remove(id)} />
}
