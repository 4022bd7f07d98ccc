import type { FormInstance } from '../../documents/forms/instances.ts'
import type { AnswerItem } from '../../documents/forms/project.ts'
import type { GroupEntry } from '../../documents/groupEntries.ts'
import type { Meeting } from '../../documents/meetings.ts'
import type { Member } from '../../documents/members.ts'
import type { PlanHeader, Programme, TeamFields } from '../../documents/programme.ts'
import type { PlanRow } from '../../documents/readPlan.ts'
import type { Check, Session, Visit } from '../../documents/readVisits.ts'
import type { Remark } from '../../documents/remarks.ts'
import type { Sheet } from '../../documents/sheets.ts'
import type { Suggestion } from '../../documents/suggestions.ts'
import type { AgendaPoint } from '../../documents/training.ts'
import { PLAN_COLUMNS } from '../../method/plan.ts'

export const FOUND_KINDS = [
  'programme',
  'visit',
  'meeting',
  'interview',
  'remark',
  'action',
  'suggestion',
  'form',
  'person',
] as const
/** What kind of thing is found, as people tell them apart. */
export type FoundKind = (typeof FOUND_KINDS)[number]

/** Words as somebody wrote them, or as the app says them where nobody did: then without a language. */
export type Said = { readonly text: string; readonly language?: string }
export type ItemPlace = { readonly list: string; readonly id: string }

/** What search knows of one item. */
export type Described = {
  readonly kind: FoundKind
  readonly title: Said
  readonly body: readonly Said[]
  /** What it lies in, from near to far: shown beside it, and opened where it has no page of its own. */
  readonly within: readonly ItemPlace[]
  /** Its own page, below the place's; absent: that of the first of `within` that is on this device, else the `otherwise`. */
  readonly path?: string
  /** The same where it is in a dossier, if that differs. */
  readonly dossierPath?: string
  readonly otherwise: string
  /** The question that it answers: its words are in the form's texts. */
  readonly question?: { readonly form: string; readonly field: string }
  /** The same thing may stand in several circles of a programme: by this name it is found once. */
  readonly same?: string
  /** When it was written, ms; null where the item does not say. */
  readonly at: number | null
}

/** The app's words in the present language, by a key below `method`. */
export type Words = (key: string) => string

type Describe = (value: never, words: Words, where: { readonly isDossier: boolean }) => Described | null

/** How each list of the read model is searched. A list without a line here is not. */
const DESCRIBED: Readonly<Record<string, Describe>> = {
  programme: ({ title, theme, themeText, mentee, mentor, cities = [] }: Programme, words) => ({
    ...place(title),
    body: [
      ...[theme ? words(`theme.${theme}`) : '', themeText],
      ...[mentee, mentor, ...cities].map(({ city, association }) => [city, association].filter(Boolean).join(' · ')),
    ].flatMap(said),
  }),
  planHeader: ({ title, mentee, mentor, cities = [] }: PlanHeader) => ({
    ...place(title),
    body: [mentee, mentor, ...cities.map(({ city }) => city)].flatMap(said),
  }),
  // In a programme the cities say it.
  team: ({ organisation }: TeamFields, _, { isDossier }) => (isDossier ? place(organisation) : null),
  members: ({ id, name, function: role, organisation, sides, at }: Member, words) => ({
    ...base('person', { at }),
    title: { text: name || role },
    body: [name && role, organisation, ...sides.map((side) => words(`side.${side}`))].flatMap(said),
    otherwise: '/people',
    same: `member ${id}`,
  }),
  visits: ({ id, at, title, goal, template, dates }: Visit, words) => ({
    ...base('visit', { at }),
    title: own(title, template && words(`visit.${template}.title`)),
    body: [own(goal, template && words(`visit.${template}.purpose`)), { text: dates }],
    path: `/visits/${id}`,
  }),
  sessions: ({ at, visit, title, notes, template, type }: Session, words) => ({
    ...base('visit', { at }),
    title: own(title, words(template ? `agenda.${template}.title` : `sessionType.${type}`)),
    body: [notes],
    within: [{ list: 'visits', id: visit }],
    otherwise: '/visits',
  }),
  checks: ({ at, visit, label, template }: Check, words) => ({
    ...base('visit', { at }),
    title: own(label, template && words(`task.${template}`)),
    within: [{ list: 'visits', id: visit }],
    otherwise: '/visits',
  }),
  meetings: ({ at, title, people, place: where, notes, decisions, next }: Meeting) => ({
    ...base('meeting', { at }),
    title,
    body: [notes, decisions, next, people, { text: where }],
    path: '/calendar',
  }),
  groupEntries: ({ at, kind, title, notes, source }: GroupEntry) => {
    const found = GROUP_ENTRIES[kind]
    if (!found) return null
    const within = kind === 'opinion' ? inside('plan', source) : []
    return { ...base(found.kind, { at }), title, body: [notes], within, path: found.path }
  },
  agenda: ({ at, title }: AgendaPoint) => ({ ...base('meeting', { at }), title, path: '/training' }),
  sheets: ({ id, at, visit, session, withWhom }: Sheet) => ({
    ...base('interview', { at }),
    title: withWhom,
    within: [...inside('sessions', session), ...inside('visits', visit)],
    // A sheet taken outside any visit has an address all the same.
    path: `/visits/${visit ?? '-'}/sheets/${id}`,
  }),
  remarks: ({ at, text, sheet, session, visit }: Remark) => ({
    ...base('remark', { at }),
    body: [text],
    within: [...inside('sheets', sheet), ...inside('sessions', session), ...inside('visits', visit)],
    otherwise: '/visits',
  }),
  plan: ({ at, cells }: PlanRow) => ({
    ...base('action', { at }),
    title: cells.what,
    body: PLAN_COLUMNS.flatMap((column) => (column === 'what' ? [] : [cells[column]])),
    otherwise: '/plan',
  }),
  suggestions: ({ at, text, row }: Suggestion) => ({
    ...base('suggestion', { at }),
    body: [text],
    within: inside('plan', row),
    path: '/plan',
  }),
  forms: ({ id, at, subject }: FormInstance) => ({
    ...base('form', { at }),
    title: { text: subject },
    ...formPage(id),
    same: `form ${id}`,
  }),
  answers: ({ form, field, instance, words, text }: AnswerItem) => ({
    ...base('form', { at: null }),
    // What stands beside the words: plain values, comments.
    body: [words, ...said(text.startsWith(words.text) ? text.slice(words.text.length).trim() : text)],
    within: inside('forms', instance),
    ...formPage(instance),
    question: { form, field },
  }),
}

/** Null for what is not searched: another list, a value of another shape, or nothing in it yet. */
export function describe(list: string, value: unknown, words: Words, where: { readonly isDossier: boolean }) {
  const how = Object.hasOwn(DESCRIBED, list) ? DESCRIBED[list] : undefined
  if (!how || typeof value !== 'object' || value === null) return null
  try {
    const described = how(value as never, words, where)
    return described && [described.title, ...described.body].some(({ text }) => text.trim() !== '') ? described : null
  } catch {
    // Rows of a newer or an older app may lack what this one expects.
    return null
  }
}

/** What else happens in a group says little out of its place. */
const GROUP_ENTRIES: Partial<Record<GroupEntry['kind'], { readonly kind: FoundKind; readonly path: string }>> = {
  gathering: { kind: 'meeting', path: '/group/life' },
  task: { kind: 'visit', path: '/group/life' },
  opinion: { kind: 'remark', path: '/group/actions' },
}

const base = (kind: FoundKind, { at }: { readonly at: number | null }) => ({
  ...{ kind, at, title: { text: '' } as Said, body: [] as readonly Said[] },
  ...{ within: [] as readonly ItemPlace[], otherwise: '' },
})

const formPage = (id: string) => ({ path: `/prepare/${id}`, dossierPath: `/forms/${id}` })
const place = (title: string) => ({ ...base('programme', { at: null }), title: { text: title }, same: 'place' })
const inside = (list: string, id: string | null): readonly ItemPlace[] => (id ? [{ list, id }] : [])
const said = (text: string): readonly Said[] => (text ? [{ text }] : [])
const own = (cell: Said, otherwise: string | null): Said => (cell.text.trim() ? cell : { text: otherwise ?? '' })
