import { fail, ok, type Result } from '../result.ts'
import { isStage, isTool } from './path.ts'
import { isPurpose, MAX_VISITS, type Purpose } from './programme.ts'
import { type Arrangement, isEndPoint, isProgrammeKind } from './programmeKinds.ts'
import {
  VISIT_FORMS,
  VISIT_PLACES,
  VISIT_TEMPLATES,
  type VisitForm,
  type VisitPlace,
  type VisitTemplateId,
} from './visits.ts'

/** One visit without its dates, goals and words. */
export type TemplateVisit = {
  readonly template: VisitTemplateId | null
  readonly place: VisitPlace
  readonly form: VisitForm
  readonly days: number
}

/**
 * How a programme is arranged, to be handed to others (S269): stages, tools, visits, end point. No names, no answers,
 * no reasons, no key factors: the name of the template is the only thing that somebody wrote.
 */
export type ProgrammeTemplate = Arrangement & {
  /** Tells the same template again; made when it is saved. */
  readonly id: string
  readonly name: string
  readonly purpose: Purpose
  readonly visits: readonly TemplateVisit[]
}

export type TemplateError = { readonly type: 'broken' | 'notATemplate' | 'older' | 'newer' }

export const TEMPLATE_ENDING = '.passerelle-template.json'
const FORMAT = 'passerelle-template'
const VERSION = 1
const OLDEST = 1
const MOST_LETTERS = 200

export const templateToText = (template: ProgrammeTemplate): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ...template }, null, 2)}\n`

/** A file as somebody handed it over: nothing of it is believed before it is looked at. */
export function parseTemplate(text: string): Result<ProgrammeTemplate, TemplateError> {
  const raw = fieldsOf(parseJson(text))
  if (!raw) return fail({ type: 'broken' })
  if (raw.format !== FORMAT) return fail({ type: 'notATemplate' })
  if (typeof raw.version !== 'number') return fail({ type: 'broken' })
  if (raw.version > VERSION) return fail({ type: 'newer' })
  if (raw.version < OLDEST) return fail({ type: 'older' })
  const template = toTemplate(raw)
  return template ? ok(template) : fail({ type: 'broken' })
}

type Fields = Readonly<Record<string, unknown>>

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null

/** Every entry is known and stands once; null otherwise. */
function listOf<T>(value: unknown, isKnown: (entry: unknown) => entry is T): readonly T[] | null {
  if (!Array.isArray(value) || !value.every(isKnown)) return null
  return new Set(value).size === value.length ? value : null
}

function toTemplate(raw: Fields): ProgrammeTemplate | null {
  const { id, name, kind, purpose, endPoint } = raw
  const [order, joined, off] = [listOf(raw.order, isStage), listOf(raw.joined, isStage), listOf(raw.off, isTool)]
  const visits = visitsOf(raw.visits)
  if (typeof id !== 'string' || id === '' || typeof name !== 'string') return null
  if (!isProgrammeKind(kind) || !isPurpose(purpose) || !isEndPoint(endPoint)) return null
  if (!order || !joined || !off || !visits) return null
  return { id, name: name.slice(0, MOST_LETTERS), kind, purpose, endPoint, order, joined, off, visits }
}

function visitsOf(value: unknown): readonly TemplateVisit[] | null {
  if (!Array.isArray(value) || value.length > MAX_VISITS) return null
  const visits = value.flatMap((entry) => toVisit(fieldsOf(entry)) ?? [])
  return visits.length === value.length ? visits : null
}

function toVisit(raw: Fields | null): TemplateVisit | null {
  if (!raw) return null
  const template = VISIT_TEMPLATES.find((one) => one === raw.template) ?? null
  const place = VISIT_PLACES.find((one) => one === raw.place)
  const form = VISIT_FORMS.find((one) => one === raw.form)
  const isKnown = raw.template === null || template !== null
  if (!isKnown || !place || !form || typeof raw.days !== 'number' || !(raw.days >= 0 && raw.days <= 60)) return null
  return { template, place, form, days: raw.days }
}
