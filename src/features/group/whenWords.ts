import { isMoment } from '../../method/forms/values.ts'
import { formatDate, type Language } from '../../ui/formats.ts'

/** A day as calendars have it is said in words; plain words stay as they are. */
export const whenWords = (when: string, language: Language): string =>
  isMoment(when) && when.length === 10 ? formatDate(Date.parse(when), language) : when
