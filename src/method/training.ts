import type { CircleKind } from './circles.ts'
import type { Side } from './sides.ts'

/** What the training should leave answered (S142–S149); ids of the guide, labels in `forms/training.json`. */
export const AGENDA_QUESTIONS = ['tr.q.what', 'tr.q.who', 'tr.q.steps', 'tr.q.tools', 'tr.q.expect'] as const
export type AgendaQuestion = (typeof AGENDA_QUESTIONS)[number]

/** A point of a ready agenda; its words lie under `training.point.<id>`. */
export type ReadyPoint = { readonly id: string; readonly minutes: number; readonly question?: AgendaQuestion }

/** Ready agendas, part by part: two half-days as in the pilot (S144), or one day in person. Copied, then changed. */
export const AGENDAS = {
  twoHalfDays: [
    [
      { id: 'acquaintance', minutes: 30 },
      { id: 'mentoring', minutes: 45, question: 'tr.q.what' },
      { id: 'break', minutes: 15 },
      { id: 'roles', minutes: 45, question: 'tr.q.who' },
      { id: 'expectations', minutes: 45, question: 'tr.q.expect' },
    ],
    [
      { id: 'stages', minutes: 30, question: 'tr.q.steps' },
      { id: 'documents', minutes: 20, question: 'tr.q.tools' },
      { id: 'benchmark', minutes: 45 },
      { id: 'break', minutes: 15 },
      { id: 'scope', minutes: 45 },
      { id: 'calendar', minutes: 25 },
    ],
  ],
  oneDay: [
    [
      { id: 'acquaintance', minutes: 30 },
      { id: 'mentoring', minutes: 45, question: 'tr.q.what' },
      { id: 'roles', minutes: 45, question: 'tr.q.who' },
      { id: 'break', minutes: 15 },
      { id: 'expectations', minutes: 45, question: 'tr.q.expect' },
    ],
    [
      { id: 'stages', minutes: 20, question: 'tr.q.steps' },
      { id: 'documents', minutes: 15, question: 'tr.q.tools' },
      { id: 'workshop', minutes: 90 },
      { id: 'break', minutes: 15 },
      { id: 'scope', minutes: 40 },
      { id: 'calendar', minutes: 20 },
    ],
  ],
} as const satisfies Record<string, readonly (readonly ReadyPoint[])[]>
export type AgendaTemplate = keyof typeof AGENDAS
export const AGENDA_TEMPLATES = Object.keys(AGENDAS) as readonly AgendaTemplate[]

/** What lies beside the sessions: further learning, always voluntary (S152). */
export const FURTHER = 0

/** Offers of further learning; nothing waits for any of them (S152). Words: `training.offer.<id>`. */
export const FURTHER_OFFERS = ['essentials', 'formerMentor', 'shadowing', 'network', 'intercultural'] as const

/** Small things that let people meet before the first visit (S66). Words: `training.idea.<id>`. */
export const ACQUAINTANCE_IDEAS = ['call', 'town', 'photos', 'pairs', 'inPerson'] as const

/** What an expectation is about: the groups that the room looks at together (S149). */
export const EXPECTATION_THEMES = ['learn', 'change', 'together', 'give', 'concern'] as const
export type ExpectationTheme = (typeof EXPECTATION_THEMES)[number]

/** How it looks at the end (S49). Said of an expectation, never of a city or a person (S136). */
export const OUTCOMES = ['met', 'partly', 'notMet', 'changed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Where an expectation may be put, from narrow to wide; it starts in the team (S54). */
export const EXPECTATION_CIRCLES = ['team', 'programme', 'group'] as const satisfies readonly CircleKind[]

/** Parties that a joint training brings together (S142), in the order in which they are named. */
const PARTIES = [
  ...(['menteeCity', 'mentorCity', 'menteeAssociation', 'mentorAssociation', 'localSupportGroup'] as const),
  'facilitator',
] as const satisfies readonly Side[]

export const missingParties = (present: ReadonlySet<string>): readonly (typeof PARTIES)[number][] =>
  PARTIES.filter((side) => !present.has(side))

/** Roles for which the guide names tasks; words: `training.duty.<id>` (S146). */
export const ROLES_WITH_DUTIES = [
  ...PARTIES,
  ...(['coordinator', 'politician'] as const),
] as const satisfies readonly Side[]
