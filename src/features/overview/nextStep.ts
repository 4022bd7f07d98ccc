import { mayAnswerSuggestions, mayPrepareVisits, mayWritePlan } from '../../method/rights.ts'
import type { Side } from '../../method/sides.ts'

export type Progress = {
  /** Of the circles on this device; a reading link shows without letting anybody write. */
  readonly reach: 'programme' | 'group' | 'reading'
  readonly members: number
  readonly isDraft: boolean
  readonly visits: number
  readonly sheets: number
  readonly rows: number
  readonly openSuggestions: number
}
export type NextStep = {
  readonly id: 'invite' | 'inviteOfficer' | 'visits' | 'suggestions' | 'firstAction' | 'interview' | 'plan' | 'read'
  /** Path within the programme. */
  readonly path: '/people' | '/visits' | '/plan'
}

/** The most useful thing to do now, for somebody of these sides. A proposal: nothing waits for it. */
export function nextStep(progress: Progress, sides: readonly Side[]): NextStep {
  const { reach, members, openSuggestions } = progress
  if (reach === 'reading') return { id: 'read', path: '/plan' }
  if (openSuggestions > 0 && mayAnswerSuggestions(sides)) return { id: 'suggestions', path: '/plan' }
  if (reach === 'group') return planStep(progress, sides)
  if (members <= 1) return { id: 'invite', path: '/people' }
  return programmeStep(progress, sides) ?? planStep(progress, sides)
}

function programmeStep({ isDraft, visits, sheets }: Progress, sides: readonly Side[]): NextStep | null {
  if (isDraft && !isMentor(sides)) return { id: 'inviteOfficer', path: '/people' }
  if (visits === 0 && mayPrepareVisits(sides)) return { id: 'visits', path: '/visits' }
  return sheets === 0 ? { id: 'interview', path: '/visits' } : null
}

const planStep = ({ rows }: Progress, sides: readonly Side[]): NextStep =>
  rows === 0 && mayWritePlan(sides) ? { id: 'firstAction', path: '/plan' } : { id: 'plan', path: '/plan' }

/** The mentors' links do not lead to the mentee team: they have nobody to invite there (L2). */
const isMentor = (sides: readonly Side[]): boolean =>
  sides.length > 0 && sides.every((side) => side === 'mentorCity' || side === 'mentorAssociation')
