import type { Programme } from '../../documents/programme.ts'
import type { CircleId } from '../../seal/circle.ts'
import type { HomeSummary } from '../queries.ts'
import type { ProgrammeId, ProgrammeSummary } from './workspace.ts'

/** Where only the group's circle is held, the programme itself is not there to read: its face tells the title. */
export const toSummary = (summary: HomeSummary<unknown>): ProgrammeSummary => {
  const { id, title, face, circles, changedAt, waiting } = summary
  const programme = summary.progress as Programme | null
  const isKnown = circles.some(({ kind }) => kind !== null)
  return {
    programmeId: isKnown ? (id as ProgrammeId) : null,
    circleId: (circles[0]?.circleId ?? id) as CircleId,
    title: programme?.title ?? title ?? '',
    mentee: programme?.mentee.city ?? textIn(face?.mentee),
    mentor: programme?.mentor.city ?? textIn(face?.mentor),
    isExercise: face?.isExercise === true,
    changedAt,
    waiting,
  }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
