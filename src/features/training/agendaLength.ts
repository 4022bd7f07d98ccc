import type { AgendaPoint } from '../../documents/training.ts'
import type { Translate } from '../../ui/Texts.tsx'

/** How long a half-day is, in hours and minutes. */
export function lengthWords(points: readonly AgendaPoint[], t: Translate): string {
  const minutes = points.reduce((sum, point) => sum + point.minutes, 0)
  return t(minutes % 60 === 0 ? 'training.agenda.hours' : 'training.agenda.length', {
    hours: Math.floor(minutes / 60),
    minutes: String(minutes % 60).padStart(2, '0'),
  })
}
