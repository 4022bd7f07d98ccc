import { useLocation } from 'wouter'
import { linkAnswer, madeOf } from '../../documents/forms/drafts.ts'
import { startForm } from '../../documents/forms/instances.ts'
import type { Item } from '../../documents/forms/items.ts'
import { writeCell } from '../../documents/rows.ts'
import type { CircleKind } from '../../method/circles.ts'
import { linkOf } from '../../method/forms/links.ts'
import type { Field } from '../../method/forms/types.ts'
import type { MenuItem } from '../../ui/feedback/Menu.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useForm } from './FormContext.ts'
import { useHomeAccess } from './useHomeAccess.ts'

const MOST_LETTERS = 120

/**
 * A practice that is named in a list gets a sheet of its own, in the circle in which the list stands (S103): begun once,
 * then opened. Null for lists of other things, and where nothing can be written.
 */
export function usePracticeSheet(item: Item, field: Field, home: CircleKind): MenuItem | null {
  const { t } = useTexts()
  const [, go] = useLocation()
  const report = useReport('formsUi')
  const { place, store } = useForm()
  const isOpen = useHomeAccess(home) === 'open'
  const link = linkOf(field)
  const circle = place.circles[home]
  if (!circle || link?.form !== 'goodPractice' || link.field !== null) return null
  const at = { owner: item.id, field: field.id }
  const [known] = madeOf(circle.doc, at)
  if (known)
    return { id: 'sheet', label: t('formsUi.sheet.open'), icon: 'file', onChoose: () => go(place.addressOf(known)) }
  if (!isOpen) return null
  const begin = () => {
    const title = titleOf(item, field, store)
    const subject = title.slice(0, MOST_LETTERS)
    const begun = report(startForm(circle.doc, place.author(), { form: 'goodPractice', subject }))
    if (!begun.ok) return
    if (title !== '') writeCell(circle.doc, place.author(), begun.value, 'gp.title', title)
    linkAnswer(circle.doc, place.author(), at, begun.value)
    go(place.addressOf(begun.value))
  }
  return { id: 'sheet', label: t('formsUi.sheet.begin'), icon: 'file', onChoose: begin }
}

function titleOf(item: Item, field: Field, store: ReturnType<typeof useForm>['store']): string {
  const [name] = field.itemFields ?? []
  const words = (name && store.get(item.id, name).answer.words.text) || store.get(item.id, field).answer.words.text
  return words.trim()
}
