import type { SessionType } from './remarks.ts'
import type { Side } from './sides.ts'

export const VISIT_TEMPLATES = ['visit1', 'visit2', 'visit3'] as const
export type VisitTemplateId = (typeof VISIT_TEMPLATES)[number]
export type VisitPlace = 'menteeCity' | 'mentorCity' | 'other'
export const VISIT_PLACES: readonly VisitPlace[] = ['menteeCity', 'mentorCity', 'other']
export type VisitForm = 'physical' | 'virtual' | 'mixed'
export const VISIT_FORMS: readonly VisitForm[] = ['physical', 'virtual', 'mixed']

/** The lists of a visit: what to do before and after, what to see, whom to meet, which questions to answer (S198). */
export const CHECK_PARTS = ['before', 'after', 'mustSee', 'mustMeet', 'question'] as const
export type CheckPart = (typeof CHECK_PARTS)[number]

/** Texts lie in `locales`, under `method:agenda.<id>` and `method:task.<id>`; a session or task may be renamed freely (S219). */
export type AgendaItem = { readonly id: string; readonly type: SessionType; readonly minutes: number }
export type VisitTask = { readonly id: string; readonly answeredBy: readonly Side[] }
export type VisitTemplate = {
  readonly id: VisitTemplateId
  readonly place: VisitPlace
  readonly days: number
  readonly before: readonly VisitTask[]
  readonly agenda: readonly AgendaItem[]
  readonly after: readonly VisitTask[]
}

const task = (id: string, ...answeredBy: readonly Side[]): VisitTask => ({ id, answeredBy })
const session = (id: string, type: SessionType, minutes: number): AgendaItem => ({ id, type, minutes })

/** The three visits of the guide, chapter 5 (S203–S218). */
export const visitTemplates: Readonly<Record<VisitTemplateId, VisitTemplate>> = {
  visit1: {
    id: 'visit1',
    place: 'menteeCity',
    days: 2,
    before: [
      task('v1.b.brief', 'menteeCity', 'menteeAssociation'),
      task('v1.b.see', 'menteeCity', 'localSupportGroup'),
      task('v1.b.tech', 'facilitator'),
      task('v1.b.gp', 'mentorCity'),
      task('v1.b.group', 'menteeCity'),
    ],
    agenda: [
      session('v1.a.briefing', 'briefing', 60),
      session('v1.a.interviews', 'interview', 240),
      session('v1.a.practices', 'practicePresentation', 90),
      session('v1.a.workshop', 'workshop', 180),
    ],
    after: [
      task('v1.f.refine', 'menteeCity'),
      task('v1.f.consult', 'menteeCity'),
      task('v1.f.thanks', 'menteeCity', 'mentorCity'),
    ],
  },
  visit2: {
    id: 'visit2',
    place: 'mentorCity',
    days: 2,
    before: [
      task('v2.b.sheets', 'mentorCity', 'menteeCity'),
      task('v2.b.questions', 'menteeCity'),
      task('v2.b.plan', 'menteeCity'),
      task('v2.b.mirror', 'mentorCity'),
    ],
    agenda: [
      session('v2.a.intro', 'briefing', 60),
      session('v2.a.interviews', 'interview', 180),
      session('v2.a.sites', 'siteVisit', 240),
      session('v2.a.workshop', 'workshop', 180),
    ],
    after: [task('v2.f.judge', 'menteeCity'), task('v2.f.share', 'menteeCity'), task('v2.f.mentor', 'mentorCity')],
  },
  visit3: {
    id: 'visit3',
    place: 'menteeCity',
    days: 2,
    before: [
      task('v3.b.open', 'menteeCity', 'menteeAssociation'),
      task('v3.b.keyActors', 'menteeCity'),
      task('v3.b.politicians', 'menteeCity'),
      task('v3.b.support', 'facilitator', 'menteeCity'),
    ],
    agenda: [
      session('v3.a.open', 'briefing', 60),
      session('v3.a.interviews', 'interview', 180),
      session('v3.a.final', 'presentation', 90),
    ],
    after: [
      task('v3.f.approve', 'menteeCity'),
      task('v3.f.rhythm', 'menteeCity', 'mentorCity'),
      task('v3.f.eval', 'facilitator'),
      task('v3.f.attest', 'coordinator'),
    ],
  },
}

/**
 * The template for each of `count` visits, in order: the first sets the scene, the last of three or more consolidates,
 * all between inspire (S200). Two visits are one in each city (S199).
 */
export function planVisits(count: number): readonly VisitTemplateId[] {
  return Array.from({ length: count }, (_, index) => {
    if (index === 0) return 'visit1'
    return index === count - 1 && count > 2 ? 'visit3' : 'visit2'
  })
}

/** Whether each city receives at least one visit (S199); screens show a notice if not. */
export const visitsBothCities = (places: readonly VisitPlace[]): boolean =>
  places.includes('menteeCity') && places.includes('mentorCity')
