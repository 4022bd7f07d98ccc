import { useState } from 'react'
import { DayInput } from '../../ui/form/DayInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { momentWords } from '../momentWords.ts'
import { understand } from './useCalendar.ts'

type WhenFieldProps = {
  readonly value: string
  readonly onCommit: (value: string) => void
  /** Tells every letter: for a form that is sent as a whole. */
  readonly isLive?: boolean
  readonly isReadOnly?: boolean
}

/** A date typed as one likes, or in plain words; says which day was understood. */
export function WhenField({ value, onCommit, isLive = false, isReadOnly = false }: WhenFieldProps) {
  const { t, language } = useTexts()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? value
  const day = understand(shown, language)?.from ?? ''
  const commit = (when: string) => {
    setTyped(null)
    if (when !== value) onCommit(when)
  }
  return (
    <DayInput
      label={t('calendar.meeting.when')}
      help={t('calendar.meeting.whenHelp')}
      isOptional
      value={shown}
      onChange={(when) => {
        setTyped(when)
        if (isLive) onCommit(when)
      }}
      onLeave={() => commit(shown)}
      day={day.length === 10 ? day : ''}
      onPick={(iso) => commit(iso === '' ? '' : momentWords(iso, language))}
      pickLabel={t('calendar.meeting.pick')}
      understood={day.length >= 10 ? momentWords(day.slice(0, 10), language) : undefined}
      isReadOnly={isReadOnly}
    />
  )
}
