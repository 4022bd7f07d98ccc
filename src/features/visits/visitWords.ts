import type { Check, Session, Visit } from '../../documents/readVisits.ts'
import type { VisitPlace } from '../../method/visits.ts'
import type { Translate } from '../../ui/Texts.tsx'

/** Words as they are shown; `lang` is absent where they are the template's, in the reader's language. */
export type Shown = { readonly text: string; readonly lang?: string | undefined }

const own = (cell: { readonly text: string; readonly language: string }, otherwise: string): Shown =>
  cell.text.trim() === '' ? { text: otherwise } : { text: cell.text, lang: cell.language || undefined }

export const visitTitle = ({ title, template }: Pick<Visit, 'title' | 'template'>, t: Translate): Shown =>
  own(title, template ? t(`method.visit.${template}.title`) : t('visits.visit.untitled'))

/** What somebody wrote as the goal, else the template's purpose, else nothing. */
export const visitPurpose = ({ goal, template }: Pick<Visit, 'goal' | 'template'>, t: Translate): Shown =>
  own(goal, template ? t(`method.visit.${template}.purpose`) : '')

export const sessionTitle = ({ title, template, type }: Session, t: Translate): Shown =>
  own(title, template ? t(`method.agenda.${template}.title`) : t(`method.sessionType.${type}`))

export const checkLabel = ({ label, template }: Check, t: Translate): Shown =>
  own(label, template ? t(`method.task.${template}`) : '')

/** The city itself where the programme names it. */
export const placeName = (
  place: VisitPlace,
  cities: { readonly mentee: string; readonly mentor: string },
  t: Translate,
): string => {
  const city = { menteeCity: cities.mentee, mentorCity: cities.mentor, other: '' }[place]
  return city || t(`method.visitPlace.${place}`)
}

/** "45 min", "4 h", "1 h 30". */
export function durationWords(minutes: number, t: Translate): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return t('visits.session.minutes', { minutes })
  if (rest === 0) return t('visits.session.hours', { hours })
  return t('visits.session.hoursMinutes', { hours, minutes: `${rest}`.padStart(2, '0') })
}
