import { useMemo } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { recordEdit } from '../../documents/edits.ts'
import { ensureForm, readForm } from '../../documents/forms/instances.ts'
import { addItem, removeItem, restoreItem } from '../../documents/forms/items.ts'
import type { FormInstanceId, ItemId, TextId } from '../../documents/ids.ts'
import {
  agreeStep,
  checkSummary,
  confirmIntention,
  type NoteValue,
  type SummaryState,
  setNoteValue,
} from '../../documents/talkNotes.ts'
import { textPort } from '../../documents/textPort.ts'
import { askedLine, type StepSide } from '../../method/essentials.ts'
import type { FieldValue } from '../../method/forms/values.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useCircles, useProgramme } from '../workspace.ts'

export type NoteList = 'me.c.options' | 'me.c.risks' | 'me.c.otherSupport'

/** What can be done in a conversation. */
export type NoteCommands = {
  set(name: NoteValue, value: FieldValue | null, owner?: ItemId): void
  /** Where the mentor stood: its own, kept where only it reads. */
  place(position: string | null): void
  confirmIntention(isConfirmed: boolean): void
  checkSummary(state: SummaryState): void
  agree(side: StepSide, isAgreed: boolean): void
  /** Answers the new item's id. */
  add(list: NoteList, words?: string): ItemId | null
  remove(id: ItemId): void
  /** Puts a question at the end of a text, with room for the answer under it (S32). */
  ask(text: TextId, question: string): void
}

export function useNoteCommands(circle: OpenCircle, note: FormInstanceId): NoteCommands {
  const programme = useProgramme()
  const { me } = useCircles()
  const report = useReport('talks')
  const show = useToast()
  const { t } = useTexts()
  return useMemo(() => {
    const { doc } = circle
    const author = () => programme.author()
    const restore = (id: ItemId) => void report(restoreItem(doc, author(), id))
    return {
      set: (name, value, owner) =>
        void report(setNoteValue(doc, author(), (owner ?? note) as FormInstanceId, name, value)),
      place: (position) => {
        const instance = readForm(doc, note)
        if (!me || !instance || !report(ensureForm(me.doc, author(), instance)).ok) return
        report(setNoteValue(me.doc, author(), note, 'position', position ? { options: [position] } : null))
        me.session.flush()
      },
      confirmIntention: (isConfirmed) => void report(confirmIntention(doc, author(), note, isConfirmed)),
      checkSummary: (state) => void report(checkSummary(doc, author(), note, state)),
      agree: (side, isAgreed) => void report(agreeStep(doc, author(), note, side, isAgreed)),
      add: (field, words) => {
        const input = { instance: note, owner: note, field, ...(words !== undefined && { words }) }
        const added = report(addItem(doc, author(), input))
        return added.ok ? added.value : null
      },
      remove: (id) => {
        if (report(removeItem(doc, author(), id)).ok) show({ text: t('talks.item.removed'), onUndo: () => restore(id) })
      },
      ask: (text, question) => {
        const port = textPort(doc, text, author, circle.undo)
        const before = port.read()
        port.replace(before.length, 0, (before === '' || before.endsWith('\n') ? '' : '\n') + askedLine(question))
        recordEdit(doc, author(), { text })
      },
    }
  }, [circle, note, programme, me, report, show, t])
}
