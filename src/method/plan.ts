/** The six columns of the plan, always in this order (S237–S242). */
export const PLAN_COLUMNS = ['what', 'results', 'timetable', 'leader', 'resources', 'success'] as const
export type PlanColumn = (typeof PLAN_COLUMNS)[number]
export const isPlanColumn = (value: unknown): value is PlanColumn => PLAN_COLUMNS.some((column) => column === value)

/** How far an action has got. `agreed` is never set: it follows from a signed decision of the mentee city (D6). */
export const PLAN_STATES = ['idea', 'draft', 'agreed', 'underWay', 'done', 'paused', 'dropped'] as const
export type PlanState = (typeof PLAN_STATES)[number]

export const isPlanState = (value: unknown): value is PlanState => PLAN_STATES.some((state) => state === value)

/** Names offered when a version of the plan is kept (S249). */
export const VERSION_NAMES = ['v0', 'v1', 'v2', 'v3', 'approved'] as const
export type VersionName = (typeof VERSION_NAMES)[number]
