/** The stages of a programme, in the order of the guide's chapters 4 and 5 (S58). Labels: `method:stage.<id>`. */
export const STAGES = [
  ...(['needs', 'strengths', 'matching', 'commonGround', 'training', 'scope', 'group', 'politics'] as const),
  ...(['visit1', 'online1', 'visit2', 'online2', 'visit3', 'approval', 'implementation', 'evaluation'] as const),
] as const
export type StageId = (typeof STAGES)[number]

/** The three orders of the sources: the guide (S58), the slides (S59), the leaflet (S60). Each may be changed. */
export const STAGE_ORDERS = {
  guide: STAGES,
  slides: [
    ...(['needs', 'strengths', 'matching', 'scope', 'commonGround'] as const),
    ...(['visit1', 'visit2', 'visit3', 'implementation'] as const),
  ],
  leaflet: ['needs', 'matching', 'commonGround', 'training', 'group', 'visit1', 'visit2', 'visit3'],
} as const satisfies Record<string, readonly StageId[]>
export type StageOrder = keyof typeof STAGE_ORDERS

export const STAGE_STATES = ['open', 'going', 'done', 'paused'] as const
export type StageState = (typeof STAGE_STATES)[number]

/** Tools that a programme may switch on and off (S9). The id is that of the form, where there is one. */
export const TOOLS = [
  ...(['needsAnalysis', 'mentorProfile', 'matchingCriteria', 'benchmark', 'training', 'scopeDefinition'] as const),
  ...(['stakeholders', 'supportNetwork', 'politicalCommitment', 'conversation', 'visits', 'goodPractice'] as const),
  ...(['actionPlan', 'followUp', 'evaluation', 'qualityAssurance', 'attestation', 'dissemination'] as const),
] as const
export type ToolId = (typeof TOOLS)[number]

/** What each stage works with; opened from it (S58). */
export const STAGE_TOOLS: Readonly<Record<StageId, readonly ToolId[]>> = {
  needs: ['needsAnalysis'],
  strengths: ['mentorProfile', 'goodPractice'],
  matching: ['matchingCriteria'],
  commonGround: ['benchmark'],
  training: ['training'],
  scope: ['scopeDefinition'],
  group: ['stakeholders', 'supportNetwork'],
  politics: ['politicalCommitment'],
  visit1: ['visits', 'conversation'],
  online1: ['actionPlan'],
  visit2: ['visits', 'goodPractice'],
  online2: ['actionPlan'],
  visit3: ['visits', 'actionPlan'],
  approval: ['actionPlan'],
  implementation: ['followUp'],
  evaluation: ['evaluation', 'attestation', 'dissemination', 'qualityAssurance'],
}

/** Where the programme means to stop (S64). */
export const END_POINTS = ['plan', 'firstSteps', 'implementation'] as const
export type EndPoint = (typeof END_POINTS)[number]

const BEYOND: Readonly<Record<EndPoint, readonly StageId[]>> = {
  plan: ['implementation'],
  firstSteps: [],
  implementation: [],
}
export const isBeyond = (stage: StageId, endPoint: EndPoint): boolean => BEYOND[endPoint].includes(stage)

/** What stays in every form of mentoring (S265). No setting reaches it. */
export const CORE = ['listen', 'clarify', 'ask', 'sound', 'independent'] as const

export const isStage = (value: unknown): value is StageId => STAGES.some((stage) => stage === value)
export const isTool = (value: unknown): value is ToolId => TOOLS.some((tool) => tool === value)

/** Stages of a path, each with those merged into it. */
export type PathStep = { readonly stages: readonly [StageId, ...StageId[]] }

/**
 * The path as it is walked: the stages chosen, in their order; one that is joined to its forerunner shares its step
 * (S59). What is left out keeps all that was written in it.
 */
export function stepsOf(order: readonly StageId[], joined: ReadonlySet<StageId>): readonly PathStep[] {
  const steps: [StageId, ...StageId[]][] = []
  for (const stage of order) {
    const last = steps.at(-1)
    if (last && joined.has(stage)) last.push(stage)
    else steps.push([stage])
  }
  return steps.map((stages) => ({ stages }))
}

/** The order with a whole step moved by one place, up (-1) or down (1). */
export function moveStep(steps: readonly PathStep[], index: number, by: -1 | 1): readonly StageId[] {
  const moved = [...steps]
  const [step] = moved.splice(index, 1)
  if (step) moved.splice(Math.max(0, index + by), 0, step)
  return moved.flatMap(({ stages }) => stages)
}
