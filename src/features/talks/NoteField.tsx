import { type RefObject, useRef } from 'react'
import { Link } from 'wouter'
import { cellOf } from '../../documents/ids.ts'
import type { NoteText } from '../../documents/talkNotes.ts'
import type { PromptUse } from '../../method/essentials.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { SharedText } from '../SharedText.tsx'
import { useProgramme } from '../workspace.ts'
import { AskQuestion } from './AskQuestion.tsx'
import { useNote } from './NoteContext.ts'
import styles from './talk.module.css'

export type NoteFieldProps = {
  readonly field: NoteText
  /** Questions of the bank that can be put here. */
  readonly asks?: readonly PromptUse[]
  readonly placeholder?: string
  /** Where the title above says the same. */
  readonly isLabelHidden?: boolean
}

/** One box of the conversation, written together. Who reads it stands above all of them (S53). */
export function NoteField({ field, asks = [], placeholder, isLabelHidden = false }: NoteFieldProps) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { circle, note, words, isOpen, commands } = useNote()
  const place = useRef<HTMLDivElement>(null)
  const { label, help } = words(field)
  const ask = (question: string) => {
    commands.ask(cellOf(note.id, field), question)
    goToEnd(place)
  }
  return (
    <div ref={place} className={styles.field} data-question={`${note.id}/${field}`}>
      <SharedText
        label={label}
        help={help}
        isLabelHidden={isLabelHidden}
        {...(placeholder && { placeholder })}
        item={note.id}
        column={field}
        isReadOnly={!isOpen}
        {...{ circle }}
      />
      {note.contested.includes(field) && (
        <Link href={`/p/${id}/talks/${circle.id}/${note.id}/form`} className={styles.versions}>
          {t('talks.note.twoVersions')}
        </Link>
      )}
      {isOpen && asks.length > 0 && <AskQuestion uses={asks} onAsk={ask} />}
    </div>
  )
}

/** The answer is written right under the question. */
export function goToEnd(place: RefObject<HTMLElement | null>): void {
  const text = place.current?.querySelector('textarea')
  text?.focus()
  text?.setSelectionRange(text.value.length, text.value.length)
}
