import { parseDay } from '../../../method/forms/days.ts'
import { DayInput } from '../../../ui/form/DayInput.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { momentWords } from '../../momentWords.ts'
import { useTyped } from '../../useTyped.ts'
import type { StructureProps } from './parts.ts'
import styles from './structure.module.css'

/** A date, or plain words. */
export function Day({ value, change, isReadOnly }: StructureProps) {
  const { t } = useTexts()
  return (
    <OneDay
      label={t('formsUi.value.date')}
      iso={value?.from}
      words={value?.words}
      isReadOnly={isReadOnly}
      onChange={(from, words) => change({ from, words })}
    />
  )
}

/** From … to …; either end may be plain words. */
export function Period({ value, change, isReadOnly }: StructureProps) {
  const { t } = useTexts()
  return (
    <div className={styles.pair}>
      <OneDay
        label={t('formsUi.value.from')}
        iso={value?.from}
        words={value?.words}
        isReadOnly={isReadOnly}
        onChange={(from, words) => change({ from, words })}
      />
      <OneDay
        label={t('formsUi.value.to')}
        iso={value?.to}
        words={value?.other}
        isReadOnly={isReadOnly}
        onChange={(to, other) => change({ to, other })}
      />
    </div>
  )
}

type OneDayProps = {
  readonly label: string
  readonly iso: string | undefined
  readonly words: string | undefined
  readonly isReadOnly: boolean
  readonly onChange: (iso: string | undefined, words: string | undefined) => void
}

function OneDay({ label, iso, words, isReadOnly, onChange }: OneDayProps) {
  const { t, language } = useTexts()
  const written = iso ? momentWords(iso, language) : (words ?? '')
  const keep = (typed: string) => {
    if (typed.trim() === '') return onChange(undefined, undefined)
    const read = parseDay(typed, language)
    if ('day' in read) onChange(read.day, undefined)
    else onChange(undefined, typed.trim())
  }
  const typed = useTyped(written, keep)
  return (
    <DayInput
      label={label}
      value={typed.shown}
      onChange={typed.onChange}
      onLeave={typed.onLeave}
      day={iso?.length === 10 ? iso : ''}
      onPick={(day) => onChange(day || undefined, undefined)}
      pickLabel={t('formsUi.value.calendar')}
      understood={!iso && words ? t('formsUi.value.keptAsWords') : undefined}
      isReadOnly={isReadOnly}
    />
  )
}
