import type * as Y from 'yjs'
import { isPurpose, isTheme, MAX_VISITS, type Purpose, type Theme } from '../method/programme.ts'
import { mayPrepareVisits, mayWritePlan } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import { type EqualCity, readCities } from './cities.ts'
import type { Author, CommandError, EmptyText, NotAllowed } from './command.ts'
import { isDraft } from './decisionKeys.ts'
import { isContested } from './edits.ts'
import { valueKey } from './ids.ts'
import { rootMap } from './layout.ts'
import { asFields, asFlag, asNumber, asText } from './parse.ts'
import { startDocument } from './schema.ts'
import { getValue, setValue } from './values.ts'

export type City = {
  readonly city: string
  /** ISO 3166 code or plain words. */
  readonly country: string
  readonly association: string
}

export type ProgrammeFields = {
  readonly title: string
  /** A theme of the library, or '' with `themeText` in one's own words. */
  readonly theme: Theme | ''
  readonly themeText: string
  readonly mentee: City
  readonly mentor: City
  readonly purpose: Purpose
  readonly visits: number
  /** Copied from the example: for trying out. */
  readonly isExercise: boolean
}

export type Programme = ProgrammeFields & {
  /** In a community of practice, which has neither mentee nor mentor (S266); else none. */
  readonly cities: readonly EqualCity[]
  /** Nothing can be decided until a city officer has founded the decision key (D6); among equals, one of any city. */
  readonly isDraft: boolean
  /** Fields that were set differently by people who did not see each other's (D7): settle with `programmeKey(field)`. */
  readonly contested: readonly (keyof ProgrammeFields)[]
}

/** A new programme's documents: one per circle. */
export type ProgrammeDocs = { readonly programme: Y.Doc; readonly group: Y.Doc; readonly team: Y.Doc }

const FIELDS = ['title', 'theme', 'themeText', 'mentee', 'mentor', 'purpose', 'visits', 'isExercise'] as const

export const programmeKey = (field: keyof ProgrammeFields) => valueKey(`programme.${field}`)
export const planHeaderKey = (field: keyof PlanHeaderFields) => valueKey(`plan.${field}`)

/** Makes the documents of a new programme: only its creator does this, once, with circles of their own. */
export function createProgramme(
  docs: ProgrammeDocs,
  author: Author,
  fields: ProgrammeFields,
  team: TeamFields,
): Result<void, CommandError | EmptyText> {
  if (fields.title.trim() === '') return fail({ type: 'emptyText' })
  startDocument(docs.programme, 'programme')
  startDocument(docs.group, 'group')
  startDocument(docs.team, 'team')
  for (const field of FIELDS) setValue(docs.programme, author, programmeKey(field), tidy(field, fields[field]))
  const { title, mentee, mentor } = fields
  for (const [field, value] of Object.entries({ title, mentee: mentee.city, mentor: mentor.city }))
    setValue(docs.group, author, planHeaderKey(field as keyof PlanHeaderFields), value)
  return setTeam(docs.team, author, team)
}

const tidy = (field: keyof ProgrammeFields, value: unknown): unknown =>
  field === 'visits' ? Math.min(Math.max(Math.trunc(asNumber(value)), 0), MAX_VISITS) : value

/** Changes the settings of a programme: both teams and the facilitation may. */
export function setProgramme(
  doc: Y.Doc,
  author: Author,
  changes: Partial<ProgrammeFields>,
): Result<void, CommandError | NotAllowed | EmptyText> {
  if (!mayPrepareVisits(author.sides)) return fail({ type: 'notAllowed' })
  if (changes.title !== undefined && changes.title.trim() === '') return fail({ type: 'emptyText' })
  for (const field of FIELDS) {
    if (changes[field] === undefined) continue
    const set = setValue(doc, author, programmeKey(field), tidy(field, changes[field]))
    if (!set.ok) return set
  }
  return ok(undefined)
}

/** Null until the document has arrived. */
export function readProgramme(doc: Y.Doc): Programme | null {
  if (!rootMap(doc, 'values').has(programmeKey('title'))) return null
  const get = (field: keyof ProgrammeFields) => getValue(doc, programmeKey(field))
  const [theme, purpose] = [get('theme'), get('purpose')]
  const cities = readCities(doc, 'programme')
  return {
    title: asText(get('title')),
    theme: isTheme(theme) ? theme : '',
    themeText: asText(get('themeText')),
    mentee: readCity(get('mentee')),
    mentor: readCity(get('mentor')),
    purpose: isPurpose(purpose) ? purpose : 'actionPlan',
    visits: asNumber(get('visits')),
    isExercise: asFlag(get('isExercise')),
    cities,
    isDraft: cities.length > 0 ? cities.every(({ id }) => isDraft(doc, id)) : isDraft(doc),
    contested: FIELDS.filter((field) => isContested(doc, { value: programmeKey(field) })),
  }
}

function readCity(raw: unknown): City {
  const { city, country, association } = asFields(raw)
  return { city: asText(city), country: asText(country), association: asText(association) }
}

/** The plan's own header (S236), in the group's document: who reads only that knows whose plan it is. */
export type PlanHeaderFields = { readonly title: string; readonly mentee: string; readonly mentor: string }
export type PlanHeader = PlanHeaderFields & {
  /** Whose actions the plan holds, in a community of practice (S266); else none. */
  readonly cities: readonly EqualCity[]
}

export function readPlanHeader(doc: Y.Doc): PlanHeader {
  const get = (field: keyof PlanHeaderFields) => asText(getValue(doc, planHeaderKey(field)))
  return { title: get('title'), mentee: get('mentee'), mentor: get('mentor'), cities: readCities(doc, 'group') }
}

export function setPlanHeader(
  doc: Y.Doc,
  author: Author,
  changes: Partial<PlanHeaderFields>,
): Result<void, CommandError | NotAllowed> {
  if (!mayWritePlan(author.sides)) return fail({ type: 'notAllowed' })
  for (const [field, value] of Object.entries(changes)) {
    const set = setValue(doc, author, planHeaderKey(field as keyof PlanHeaderFields), value)
    if (!set.ok) return set
  }
  return ok(undefined)
}

/** Whose dossier a team's document is. */
export type TeamFields = { readonly side: string; readonly organisation: string }

export function setTeam(doc: Y.Doc, author: Author, team: TeamFields): Result<void, CommandError> {
  for (const [field, value] of Object.entries(team)) {
    const set = setValue(doc, author, valueKey(`team.${field}`), value)
    if (!set.ok) return set
  }
  return ok(undefined)
}

/** Null until the document has arrived. */
export function readTeam(doc: Y.Doc): TeamFields | null {
  if (!rootMap(doc, 'values').has('team.organisation')) return null
  const get = (field: keyof TeamFields) => asText(getValue(doc, valueKey(`team.${field}`)))
  return { side: get('side'), organisation: get('organisation') }
}
