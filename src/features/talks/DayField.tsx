import { parseDay } from '../../method/forms/days.ts'
import type { FieldValue } from '../../method/forms/values.ts'
import { DayInput } from '../../ui/form/DayInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useTyped } from '../useTyped.ts'
import { useDayWords } from './useDayWords.ts'

export type DayFieldProps = {
  readonly label: string
  readonly help?: string
  readonly value: FieldValue | null
  readonly isReadOnly: boolean
  readonly onCommit: (value: FieldValue | null) => void
}

/** A day, or plain words: "before the next council". */
export function DayField({ label, help, value, isReadOnly, onCommit }: DayFieldProps) {
  const { t, language } = useTexts()
  const dayWords = useDayWords()
  const keep = (typed: string) => {
    const words = typed.trim()
    if (words === '') return onCommit(null)
    const read = parseDay(words, language)
    onCommit('day' in read ? { from: read.day } : { words })
  }
  const typed = useTyped(dayWords(value), keep)
  return (
    <DayInput
      label={label}
      {...(help && { help })}
      value={typed.shown}
      onChange={typed.onChange}
      onLeave={typed.onLeave}
      day={value?.from?.length === 10 ? value.from : ''}
      onPick={(day) => onCommit(day ? { from: day } : null)}
      pickLabel={t('talks.step.pick')}
      understood={undefined}
      isReadOnly={isReadOnly}
    />
  )
}
