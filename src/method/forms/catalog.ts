import type { Form, FormId } from './types.ts'

export type CatalogEntry = {
  readonly id: FormId
  /** `dossier`: kept by one organisation, before and beside any programme. */
  readonly place: 'dossier' | 'programme'
  /** Several instances: a sheet per practice, a note per conversation. */
  readonly many?: true
  /** Has screens of its own; the general form page leaves it out. */
  readonly ownScreen?: 'plan' | 'visits' | 'talks'
  /** A screen for the job on top of the same answers; the form stays, for print, sharing and whatever the screen leaves out. */
  readonly jobScreen?: 'benchmark' | 'training' | 'scope' | 'actors' | 'group' | 'commitment'
}

const entry = (id: FormId, more: Partial<CatalogEntry> = {}): CatalogEntry => ({ id, place: 'programme', ...more })

/** Every form, in the order of the path. */
export const FORMS: readonly CatalogEntry[] = [
  entry('needsAnalysis', { place: 'dossier' }),
  entry('mentorProfile', { place: 'dossier' }),
  entry('goodPractice', { place: 'dossier', many: true }),
  entry('stakeholders', { many: true, jobScreen: 'actors' }),
  entry('programmeSetup'),
  entry('matchingCriteria'),
  entry('mentoringEssentials'),
  entry('training', { jobScreen: 'training' }),
  entry('benchmark', { many: true, jobScreen: 'benchmark' }),
  entry('scopeDefinition', { jobScreen: 'scope' }),
  entry('supportNetwork', { many: true, jobScreen: 'group' }),
  entry('politicalCommitment', { jobScreen: 'commitment' }),
  entry('conversation', { many: true, ownScreen: 'talks' }),
  entry('visits', { many: true, ownScreen: 'visits' }),
  entry('actionPlan', { ownScreen: 'plan' }),
  entry('followUp', { many: true }),
  entry('evaluation', { many: true }),
  entry('qualityAssurance'),
  entry('attestation', { many: true }),
  entry('dissemination', { many: true }),
]

export const catalogEntry = (id: FormId): CatalogEntry => FORMS.find((form) => form.id === id) ?? entry(id)
// One chunk per form: it is read when it is opened.
const LOAD: Readonly<Record<FormId, () => Promise<Form>>> = {
  needsAnalysis: async () => (await import('./data/needsAnalysis.ts')).needsAnalysis,
  mentorProfile: async () => (await import('./data/mentorProfile.ts')).mentorProfile,
  goodPractice: async () => (await import('./data/goodPractice.ts')).goodPractice,
  supportNetwork: async () => (await import('./data/supportNetwork.ts')).supportNetwork,
  actionPlan: async () => (await import('./data/actionPlan.ts')).actionPlan,
  mentoringEssentials: async () => (await import('./data/mentoringEssentials.ts')).mentoringEssentials,
  conversation: async () => (await import('./data/conversation.ts')).conversation,
  visits: async () => (await import('./data/visits.ts')).visits,
  training: async () => (await import('./data/training.ts')).training,
  scopeDefinition: async () => (await import('./data/scopeDefinition.ts')).scopeDefinition,
  matchingCriteria: async () => (await import('./data/matchingCriteria.ts')).matchingCriteria,
  benchmark: async () => (await import('./data/benchmark.ts')).benchmark,
  politicalCommitment: async () => (await import('./data/politicalCommitment.ts')).politicalCommitment,
  followUp: async () => (await import('./data/followUp.ts')).followUp,
  evaluation: async () => (await import('./data/evaluation.ts')).evaluation,
  qualityAssurance: async () => (await import('./data/qualityAssurance.ts')).qualityAssurance,
  attestation: async () => (await import('./data/attestation.ts')).attestation,
  programmeSetup: async () => (await import('./data/programmeSetup.ts')).programmeSetup,
  stakeholders: async () => (await import('./data/stakeholders.ts')).stakeholders,
  dissemination: async () => (await import('./data/dissemination.ts')).dissemination,
}

export const loadForm = (id: FormId): Promise<Form> => LOAD[id]()
