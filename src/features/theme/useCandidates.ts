import { readForms } from '../../documents/forms/instances.ts'
import { addItem } from '../../documents/forms/items.ts'
import { setAnswer } from '../../documents/forms/setAnswer.ts'
import type { ItemId } from '../../documents/ids.ts'
import { deleteRow, restoreRow, writeCell } from '../../documents/rows.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { beginForm } from '../beginForm.ts'
import type { FormHere } from '../formHere.ts'
import { useMayWrite } from '../useMayWrite.ts'

export const LIST = 'sc.candidates'
export const SCALES = ['urgency', 'power', 'mentor'] as const
export type Scale = (typeof SCALES)[number]

export type Candidate = {
  readonly id: ItemId
  readonly words: string
  readonly scales: Readonly<Record<Scale, number | null>>
}
export type CandidateCommands = {
  add(words: string): void
  rate(id: ItemId, scale: Scale, value: number | null): void
  remove(id: ItemId): void
}

/** The candidates of the scope form; `commands` is null for who only reads. */
export function useCandidates(form: FormHere | null): {
  readonly candidates: readonly Candidate[]
  readonly commands: CandidateCommands | null
} {
  const { t } = useTexts()
  const show = useToast()
  const circle = form ? (form.instance ? form.home(LIST) : form.place.circles.programme) : null
  const mayWrite = useMayWrite(circle)
  if (!form) return { candidates: [], commands: null }
  const candidates = form.items(LIST).map(({ id }) => toCandidate(form, id))
  if (!circle || !mayWrite) return { candidates, commands: null }
  const { doc } = circle
  const author = form.place.author
  const add = (words: string) => {
    if (!form.instance) beginForm(form.place, 'scopeDefinition')
    const instance = form.instance ?? readForms(doc).find((one) => one.form === 'scopeDefinition')
    if (!instance) return
    const added = addItem(doc, author(), { instance: instance.id, owner: instance.id, field: LIST })
    if (added.ok && words !== '') writeCell(doc, author(), added.value, `${LIST}.theme`, words)
  }
  const remove = (id: ItemId) => {
    if (!deleteRow(doc, author(), 'answers', id).ok) return
    show({ text: t('theme.candidates.removed'), onUndo: () => void restoreRow(doc, author(), 'answers', id) })
  }
  const rate = (id: ItemId, scale: Scale, value: number | null) =>
    void setAnswer(
      doc,
      author(),
      { owner: id, field: { id: `${LIST}.${scale}`, type: 'scale' } },
      value === null ? null : { number: value },
    )
  return { candidates, commands: { add, rate, remove } }
}

function toCandidate(form: FormHere, id: ItemId): Candidate {
  const numberOf = (scale: Scale) => form.answer(`${LIST}.${scale}`, id)?.value?.number ?? null
  const words = form.answer(`${LIST}.theme`, id)?.words.text ?? ''
  return {
    id,
    words: words || (form.answer(LIST, id)?.words.text ?? ''),
    scales: { urgency: numberOf('urgency'), power: numberOf('power'), mentor: numberOf('mentor') },
  }
}
