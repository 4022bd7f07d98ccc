import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { saveFile } from '../saveFile.ts'
import type { CalendarItem } from './calendarItems.ts'

/** Gives what has a day to the person's own calendar, as a file (S68). */
export function useCalendarFile(items: readonly CalendarItem[]): () => void {
  const { t } = useTexts()
  const show = useToast()
  const save = async () => {
    try {
      const { calendarFile } = await import('./calendarFile.ts')
      saveFile(await calendarFile(items, t('calendar.file.calendar')), 'passerelle.ics')
      show({ text: t('calendar.file.saved') })
    } catch {
      show({ text: t('calendar.file.failed'), tone: 'warning' })
    }
  }
  return () => void save()
}
