import { isMoment } from '../../method/forms/values.ts'
import { formatDate } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'

/** A day as calendars have it is said in words; plain words stay as they are. */
export function When({ when }: { readonly when: string }) {
  const { language } = useTexts()
  if (when === '') return null
  return <bdi>{isMoment(when) && when.length === 10 ? formatDate(Date.parse(when), language) : when}</bdi>
}
