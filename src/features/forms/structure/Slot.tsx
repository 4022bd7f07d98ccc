import { TextInput } from '../../../ui/form/TextInput.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import type { StructureProps } from './parts.ts'
import styles from './structure.module.css'

/** A day, and from when to when. */
export function Slot({ value, change, isReadOnly }: StructureProps) {
  const { t } = useTexts()
  const [day = '', start = ''] = (value?.from ?? '').split('T')
  const end = (value?.to ?? '').split('T')[1] ?? ''
  const keep = (next: { day: string; start: string; end: string }) =>
    change({
      from: next.day ? joined(next.day, next.start) : undefined,
      to: next.day && next.end ? joined(next.day, next.end) : undefined,
    })
  const now = { day, start, end }
  return (
    <div className={styles.slot}>
      <TextInput
        label={t('formsUi.value.date')}
        type="date"
        value={day}
        isReadOnly={isReadOnly}
        onChange={(to) => keep({ ...now, day: to })}
      />
      <TextInput
        label={t('formsUi.value.start')}
        type="time"
        value={start}
        isReadOnly={isReadOnly || !day}
        onChange={(to) => keep({ ...now, start: to })}
      />
      <TextInput
        label={t('formsUi.value.end')}
        type="time"
        value={end}
        isReadOnly={isReadOnly || !day}
        onChange={(to) => keep({ ...now, end: to })}
      />
    </div>
  )
}

const joined = (day: string, time: string): string => (time ? `${day}T${time}` : day)
