import { recordEdit } from '../../documents/edits.ts'
import { answerText } from '../../documents/forms/keys.ts'
import { rootText } from '../../documents/layout.ts'
import { LOCAL } from '../../documents/origins.ts'
import { replaceAll } from '../../documents/text.ts'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { linesOfList } from '../../ui/text/cleanPaste.ts'
import { type Spot, useForm, usePlaced } from './FormContext.ts'

/** How many lines are shown as a sample. */
const SAMPLE = 5

/** Lines of a list that were written or pasted together: asks before it makes an item of each. */
export function LinesDialog({
  spot,
  lines,
  onClose,
}: {
  readonly spot: Spot
  readonly lines: readonly string[]
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { place, commands } = useForm()
  const { home } = usePlaced(spot)
  const show = useToast()
  const { owner, field } = spot
  const items = linesOfList(lines.join('\n'))
  const split = () => {
    const circle = home && place.circles[home]
    if (!circle) return
    const isMade = commands.addAll({ owner, field }, items)
    if (isMade) {
      const id = answerText(owner, field.id)
      const text = rootText(circle.doc, id)
      const made = new Set(items)
      const rest = text
        .toString()
        .split('\n')
        .filter((line) => !made.has(linesOfList(line)[0] ?? '') && line.trim() !== '')
      circle.doc.transact(() => replaceAll(text, rest.join('\n')), LOCAL)
      recordEdit(circle.doc, place.author(), { text: id })
      circle.session.flush()
      show({ text: t('formsUi.lines.made', { count: items.length }) })
    }
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('formsUi.lines.title', { count: items.length })}
      consequence={t('formsUi.lines.text')}
      confirmLabel={t('formsUi.lines.confirm', { count: items.length })}
      onConfirm={split}
      onCancel={onClose}
    >
      <ul>
        {items.slice(0, SAMPLE).map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      {items.length > SAMPLE && <p>{t('formsUi.lines.more', { count: items.length - SAMPLE })}</p>}
    </ConfirmDialog>
  )
}
