import type { Side } from './sides.ts'

/** The four blocks of a shared understanding (S153), each with the questions of the needs analysis that it quotes. */
export const BLOCKS = {
  goals: { field: 'sc.goals', from: ['na.m.impact', 'na.m.needs', 'na.m.needs.title', 'na.m.needs.challenge'] },
  resources: { field: 'sc.resources', from: ['na.m.strengths', 'na.m.needs.means'] },
  people: { field: 'sc.people', from: ['na.m.actors', 'na.m.actors.name', 'na.m.creators', 'na.m.approvers'] },
  obstacles: { field: 'sc.obstacles', from: ['na.m.obstacles', 'na.m.obstacles.what'] },
} as const satisfies Record<string, { readonly field: string; readonly from: readonly string[] }>
export type BlockId = keyof typeof BLOCKS
export const BLOCK_IDS = Object.keys(BLOCKS) as readonly BlockId[]

/** Where the result of a first workshop goes at once (S150): a need to the needs analysis, all else to the scope. */
export const WORKSHOP_KINDS = ['need', ...BLOCK_IDS] as const
export type WorkshopKind = (typeof WORKSHOP_KINDS)[number]

/** The two sides whose agreement the scope and the common goals take (S5, S156). */
export const AGREEING = ['mentee', 'mentor'] as const
export type Agreeing = (typeof AGREEING)[number]

const MEMBERS: Readonly<Record<Agreeing, readonly Side[]>> = {
  mentee: ['menteeCity', 'menteeAssociation'],
  mentor: ['mentorCity', 'mentorAssociation'],
}

/** For which sides somebody may agree. Facilitation and support group comment. */
export const mayAgreeFor = (mine: readonly Side[]): readonly Agreeing[] =>
  AGREEING.filter((side) => mine.some((one) => MEMBERS[side].includes(one)))

/** S42, S154: the goals are the mentee's: its side says which are in scope and which can wait. Others suggest. */
export const mayChooseGoals = (mine: readonly Side[]): boolean => mayAgreeFor(mine).includes('mentee')

export type ScopeWording = {
  readonly sentence: string
  readonly goalsIn: readonly string[]
  readonly goalsLater: readonly string[]
}

/** What both sides agree to, as one text: another wording is another agreement (S156). Spaces at the ends do not count. */
export const scopeWording = ({ sentence, goalsIn, goalsLater }: ScopeWording): string =>
  JSON.stringify([sentence.trim(), goalsIn.map((goal) => goal.trim()), goalsLater.map((goal) => goal.trim())])
