import type { CircleKind } from './circles.ts'

/** What a remark is about (S192–S196). A remark may stay without a type. */
export const REMARK_TYPES = [
  'actionIdea',
  'obstacle',
  'ally',
  'question',
  'resource',
  'opportunity',
  'observation',
  'attitude',
  'visibility',
  'mentorLearning',
  'quote',
] as const
export type RemarkType = (typeof REMARK_TYPES)[number]

/** Kinds of session (S191), each with the circle where its remarks start (S54). */
const REMARK_CIRCLE = {
  briefing: 'programme',
  interview: 'team',
  groupDiscussion: 'team',
  siteVisit: 'programme',
  practicePresentation: 'programme',
  workshop: 'programme',
  teamDebrief: 'programme',
  presentation: 'programme',
  politicalExchange: 'team',
  social: 'programme',
} as const satisfies Record<string, CircleKind>
export type SessionType = keyof typeof REMARK_CIRCLE
export const SESSION_TYPES = Object.keys(REMARK_CIRCLE) as readonly SessionType[]

export const isSessionType = (value: unknown): value is SessionType =>
  typeof value === 'string' && value in REMARK_CIRCLE
export const isRemarkType = (value: unknown): value is RemarkType => REMARK_TYPES.some((type) => type === value)

/** Where a remark starts; narrow when no session says otherwise. */
export const remarkCircle = (type: SessionType | null): CircleKind => (type ? REMARK_CIRCLE[type] : 'team')
