import type { Check, Session, Visit } from '../../documents/readVisits.ts'
import type { Translate } from '../../ui/Texts.tsx'
import type { Community } from '../useCommunity.ts'
import type { Cities } from './useVisits.ts'

/** Words as they are shown; `lang` is absent where they are the template's, in the reader's language. */
export type Shown = { readonly text: string; readonly lang?: string | undefined }

const own = (cell: { readonly text: string; readonly language: string }, otherwise: string): Shown =>
  cell.text.trim() === '' ? { text: otherwise } : { text: cell.text, lang: cell.language || undefined }

/** Among equals a visit is named by its host until somebody names it otherwise (S266). */
export const visitTitle = (
  { title, template, host }: Pick<Visit, 'title' | 'template' | 'host'>,
  t: Translate,
  community: Community | null = null,
): Shown => {
  const city = host && community?.nameOf(host)
  const untitled = city ? t('visits.host.study', { city }) : t('visits.visit.untitled')
  return own(title, template ? t(`method.visit.${template}.title`) : untitled)
}

/** What somebody wrote as the goal, else the template's purpose, else nothing. */
export const visitPurpose = ({ goal, template }: Pick<Visit, 'goal' | 'template'>, t: Translate): Shown =>
  own(goal, template ? t(`method.visit.${template}.purpose`) : '')

export const sessionTitle = ({ title, template, type }: Session, t: Translate): Shown =>
  own(title, template ? t(`method.agenda.${template}.title`) : t(`method.sessionType.${type}`))

export const checkLabel = ({ label, template }: Check, t: Translate): Shown =>
  own(label, template ? t(`method.task.${template}`) : '')

/** The city itself where the programme names it. */
export const placeName = ({ place, host }: Pick<Visit, 'place' | 'host'>, cities: Cities, t: Translate): string => {
  if (cities.community) return host ? cities.community.nameOf(host) : t('visits.host.elsewhere')
  const city = { menteeCity: cities.mentee, mentorCity: cities.mentor, other: '' }[place]
  return city || t(`method.visitPlace.${place}`)
}

/** "45 min", "4 h", "1 h 30 min"; in French "1 h 30". */
export function durationWords(minutes: number, t: Translate): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return t('visits.session.minutes', { minutes })
  if (rest === 0) return t('visits.session.hours', { hours })
  return t('visits.session.hoursMinutes', { hours, minutes: `${rest}`.padStart(2, '0') })
}
