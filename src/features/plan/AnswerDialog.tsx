import { useState } from 'react'
import type { PlanRow } from '../../documents/readPlan.ts'
import { acceptSuggestion, adaptSuggestion, type Suggestion } from '../../documents/suggestions.ts'
import { PLAN_COLUMNS, type PlanColumn } from '../../method/plan.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import styles from './Dialogs.module.css'
import { usePlan } from './PlanContext.tsx'

export type AnswerDialogProps = {
  readonly suggestion: Suggestion
  readonly rows: readonly PlanRow[]
  readonly onClose: () => void
}
type Way = 'new' | 'existing'

/** The mentee side takes a suggestion up in its own words (S42): as a new action, or within one that is there. */
export function AnswerDialog({ suggestion, rows, onClose }: AnswerDialogProps) {
  const { t } = useTexts()
  const { circle, programme, rightsOn, touch } = usePlan()
  const own = rows.flatMap((row, index) => (rightsOn(row.city).write ? [{ ...row, index }] : []))
  const report = useReport('plan')
  const show = useToast()
  const about = own.find(({ id }) => id === suggestion.row) ?? null
  const [way, setWay] = useState<Way>(about ? 'existing' : 'new')
  const [rowId, setRowId] = useState<string>(about?.id ?? own[0]?.id ?? '')
  const [column, setColumn] = useState<PlanColumn>('what')
  const [typed, setTyped] = useState<string | null>(null)
  const row = own.find(({ id }) => id === rowId)
  const offered = way === 'new' ? suggestion.text.text : withSuggestion(row?.cells[column].text, suggestion.text.text)
  const words = typed ?? offered

  const accept = () => {
    const author = programme.author()
    const answered =
      way === 'existing' && row
        ? adaptSuggestion(circle.doc, author, suggestion.id, { row: row.id, column, words: words.trim() })
        : acceptSuggestion(circle.doc, author, suggestion.id, { words: words.trim() })
    if (!report(answered).ok || !answered.ok) return
    touch(answered.value)
    show({ text: t(way === 'new' ? 'plan.answer.accepted' : 'plan.answer.adapted') })
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('plan.answer.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          <Button kind="primary" icon="check" isDisabled={words.trim() === ''} onClick={accept}>
            {t(way === 'new' ? 'plan.answer.confirmNew' : 'plan.answer.confirmExisting')}
          </Button>
        </>
      }
    >
      <blockquote className={styles.quoted} lang={suggestion.text.language || undefined} dir="auto">
        {suggestion.text.text}
      </blockquote>
      {own.length > 0 && (
        <ChoiceChips
          legend={t('plan.answer.way')}
          options={[
            { value: 'new', label: t('plan.answer.new') },
            { value: 'existing', label: t('plan.answer.existing') },
          ]}
          value={way}
          onChange={(value) => {
            setWay(value === 'existing' ? 'existing' : 'new')
            setTyped(null)
          }}
        />
      )}
      {way === 'existing' && (
        <>
          <Select
            label={t('plan.answer.row')}
            options={own.map(({ id, cells, index }) => ({ value: id, label: optionOf(index, cells.what.text, t) }))}
            value={rowId}
            onChange={(value) => {
              setRowId(value)
              setTyped(null)
            }}
          />
          <Select
            label={t('plan.answer.column')}
            options={PLAN_COLUMNS.map((value) => ({ value, label: t(`method.planColumn.${value}.label`) }))}
            value={column}
            onChange={(value) => {
              setColumn(value)
              setTyped(null)
            }}
          />
        </>
      )}
      <TextArea
        label={t(way === 'new' ? 'plan.answer.words' : 'plan.answer.cellWords')}
        help={t('plan.answer.wordsHelp')}
        value={words}
        onChange={setTyped}
        rows={4}
      />
    </Dialog>
  )
}

const withSuggestion = (before = '', suggested: string): string =>
  before.trim() === '' ? suggested : `${before.trimEnd()}\n${suggested}`

const optionOf = (index: number, text: string, t: (key: string) => string): string => {
  const words = text.trim() || t('plan.row.unnamed')
  return `${index + 1}. ${words.length > 60 ? `${words.slice(0, 60)}…` : words}`
}
