/** What a member stands for in a programme; several are possible (a small city's officer may also facilitate). */
export const SIDES = [
  'menteeCity',
  'menteeAssociation',
  'mentorCity',
  'mentorAssociation',
  'localSupportGroup',
  'mirrorGroup',
  'facilitator',
  'coordinator',
  'politician',
  'service',
  'partner',
] as const

export type Side = (typeof SIDES)[number]

export const isSide = (value: unknown): value is Side => SIDES.some((side) => side === value)
