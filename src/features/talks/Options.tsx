import { useLayoutEffect, useRef, useState } from 'react'
import { cellOf, type ItemId } from '../../documents/ids.ts'
import type { NoteItem } from '../../documents/readTalk.ts'
import { wayIntoPlan } from '../../documents/talkOptions.ts'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { accessTo } from '../useAccess.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { AskQuestion } from './AskQuestion.tsx'
import { ItemField } from './ItemField.tsx'
import { useNote } from './NoteContext.ts'
import { goToEnd } from './NoteField.tsx'
import { OptionToPlan } from './OptionToPlan.tsx'
import styles from './talk.module.css'

const FIELD = 'me.c.options'

/** What else could be done: each option on its own, so that each can become an alternative draft action (S33). */
export function Options() {
  const { t } = useTexts()
  const { note, words, isOpen, commands } = useNote()
  const [begun, setBegun] = useState<ItemId | null>(null)
  const [taken, setTaken] = useState<NoteItem | null>(null)
  const add = (question?: string) => {
    const id = commands.add(FIELD)
    if (id && question) commands.ask(cellOf(id, FIELD), question)
    setBegun(id)
  }
  return (
    <>
      <p className={styles.hint}>{words(FIELD).help}</p>
      {note.options.map((option, index) => (
        <Option
          key={option.id}
          option={option}
          label={t('talks.options.one', { number: index + 1 })}
          isBegun={option.id === begun}
          onTake={() => setTaken(option)}
        />
      ))}
      {isOpen && (
        <div className={styles.add}>
          <Button icon="plus" onClick={() => add()}>
            {t('talks.options.add')}
          </Button>
          <AskQuestion uses={['options']} onAsk={add} />
        </div>
      )}
      {taken && <OptionToPlan option={taken} onClose={() => setTaken(null)} />}
    </>
  )
}

type OptionProps = {
  readonly option: NoteItem
  readonly label: string
  readonly isBegun: boolean
  readonly onTake: () => void
}

function Option({ option, label, isBegun, onTake }: OptionProps) {
  const { t } = useTexts()
  const { commands } = useNote()
  const programme = useProgramme()
  const { group } = useCircles()
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (isBegun) goToEnd(place)
  }, [isBegun])
  const way = group && accessTo(group) === 'open' ? wayIntoPlan(programme.sides()) : null
  return (
    <ItemField ref={place} item={option.id} column={FIELD} label={label} onRemove={() => commands.remove(option.id)}>
      {option.became.length > 0 && <span className={styles.hint}>{t('talks.options.became')}</span>}
      {way && option.text !== '' && (
        <Button kind="quiet" icon="arrow" onClick={onTake}>
          {t(`talks.options.${way}.open`)}
        </Button>
      )}
    </ItemField>
  )
}
