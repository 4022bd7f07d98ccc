import { USUAL_CITIES } from './community.ts'
import { END_POINTS, type EndPoint, STAGE_ORDERS, type StageId, TOOLS, type ToolId } from './path.ts'
import { DEFAULT_VISITS } from './programme.ts'

/**
 * Forms of a programme (S261–S271). `light`: one question, one or two meetings, no forms; between two small cities or
 * two persons. `community`: a community of practice, in which two to six cities, or more, all give and take (S266).
 */
export const PROGRAMME_KINDS = ['mentoring', 'light', 'community'] as const
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number]

/** How a programme is arranged before anything is written in it. Holds no words of anybody's. */
export type Arrangement = {
  readonly kind: ProgrammeKind
  readonly order: readonly StageId[]
  /** Stages that share the step of the one before them. */
  readonly joined: readonly StageId[]
  /** Tools that are switched off. */
  readonly off: readonly ToolId[]
  readonly endPoint: EndPoint
}

/** Ready-made starting points: the orders of the sources (S58–S60), the light form (S264, S271), a community of practice (S266), and an empty one (S10). */
export const STARTING_POINTS = ['guide', 'slides', 'leaflet', 'light', 'community', 'empty'] as const
export type StartingPoint = (typeof STARTING_POINTS)[number]

/** What a light exchange needs: meeting, talking, and a few steps to take home. */
const LIGHT_TOOLS: readonly ToolId[] = ['conversation', 'visits', 'actionPlan']

/** What equals may use: benchmark, study visits, plans (S266), and what goes with them. */
const TOOLS_AMONG_EQUALS: readonly ToolId[] = [
  ...(['benchmark', 'visits', 'goodPractice', 'actionPlan'] as const),
  ...(['followUp', 'evaluation', 'dissemination'] as const),
]

const whole = { kind: 'mentoring', joined: [], off: [], endPoint: 'firstSteps' } as const

export const arrangements: Readonly<Record<StartingPoint, Arrangement>> = {
  guide: { ...whole, order: STAGE_ORDERS.guide },
  slides: { ...whole, order: STAGE_ORDERS.slides },
  leaflet: { ...whole, order: STAGE_ORDERS.leaflet, endPoint: 'plan' },
  light: {
    kind: 'light',
    order: ['visit1', 'online1'],
    joined: [],
    off: TOOLS.filter((tool) => !LIGHT_TOOLS.includes(tool)),
    endPoint: 'plan',
  },
  community: {
    kind: 'community',
    order: ['commonGround', 'visit1', 'online1', 'visit2', 'implementation', 'evaluation'],
    joined: [],
    off: TOOLS.filter((tool) => !TOOLS_AMONG_EQUALS.includes(tool)),
    endPoint: 'firstSteps',
  },
  empty: { ...whole, order: [] },
}

/** How many visits each begins with; any number may be typed instead (S262, S348). */
export const visitsOf: Readonly<Record<StartingPoint, number>> = {
  guide: DEFAULT_VISITS,
  slides: DEFAULT_VISITS,
  leaflet: DEFAULT_VISITS,
  light: 1,
  // One in each of the cities that it begins with.
  community: USUAL_CITIES,
  empty: 0,
}

/** How far apart the two cities' experience is (S366), and what the sources advise. Nothing is refused. */
export const GAPS = ['wide', 'some', 'alike'] as const
export type Gap = (typeof GAPS)[number]

export const isProgrammeKind = (value: unknown): value is ProgrammeKind =>
  PROGRAMME_KINDS.some((kind) => kind === value)
export const isEndPoint = (value: unknown): value is EndPoint => END_POINTS.some((point) => point === value)
