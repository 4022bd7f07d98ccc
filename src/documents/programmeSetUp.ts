import type * as Y from 'yjs'
import type { Purpose } from '../method/programme.ts'
import { type Arrangement, isProgrammeKind, type ProgrammeKind } from '../method/programmeKinds.ts'
import type { ProgrammeTemplate, TemplateVisit } from '../method/programmeTemplate.ts'
import { mayPrepareVisits } from '../method/rights.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Author, CommandError, NotAllowed } from './command.ts'
import { valueKey } from './ids.ts'
import { asText } from './parse.ts'
import { pathKeys, readPath } from './path.ts'
import { readProgramme } from './programme.ts'
import { readVisits } from './readVisits.ts'
import { getValue, setValue } from './values.ts'

const KIND = valueKey('programme.kind')
const TEMPLATE = valueKey('programme.template')
const HIDES_MIGRATION = valueKey('programme.hidesMigration')

/** How a new programme begins; `template` is the id of the file it was taken from, '' if from none. */
export type SetUp = Arrangement & { readonly template: string }

/** Arranges a programme that was just created (S10, S264): by its creator, whatever their side, once. */
export function setUpProgramme(doc: Y.Doc, author: Author, setUp: SetUp): Result<void, CommandError> {
  const { kind, order, joined, off, endPoint, template } = setUp
  const values = [
    [KIND, kind],
    ...(template === '' ? [] : [[TEMPLATE, template] as const]),
    [pathKeys.order, order],
    ...(joined.length === 0 ? [] : [[pathKeys.joined, joined] as const]),
    [pathKeys.endPoint, endPoint],
    ...off.map((tool) => [pathKeys.tool(tool), { isOff: true, reason: '' }] as const),
  ] as const
  for (const [key, value] of values) {
    const set = setValue(doc, author, key, value)
    if (!set.ok) return set
  }
  return ok(undefined)
}

/** Programmes from before there were kinds are mentoring. */
export function readKind(doc: Y.Doc): ProgrammeKind {
  const kind = getValue(doc, KIND)
  return isProgrammeKind(kind) ? kind : 'mentoring'
}

/** Whether questions about migration are kept out of sight, as the programme is about something else (S267). */
export const readHidesMigration = (doc: Y.Doc): boolean => getValue(doc, HIDES_MIGRATION) === true

export const setHidesMigration = (
  doc: Y.Doc,
  author: Author,
  isHidden: boolean,
): Result<void, CommandError | NotAllowed> =>
  mayPrepareVisits(author.sides) ? setValue(doc, author, HIDES_MIGRATION, isHidden) : fail({ type: 'notAllowed' })

/** Id of the template that it began with; '' if none. */
export const readTemplateId = (doc: Y.Doc): string => asText(getValue(doc, TEMPLATE))

/** The arrangement of a programme, to be handed over without any of its data (S269). */
export function toTemplate(
  doc: Y.Doc,
  { id, name }: { readonly id: string; readonly name: string },
): ProgrammeTemplate {
  const { order, joined, off, endPoint } = readPath(doc)
  const purpose: Purpose = readProgramme(doc)?.purpose ?? 'actionPlan'
  const visits = readVisits(doc).map(
    ({ template, place, form, days }): TemplateVisit => ({ template, place, form, days }),
  )
  const tools = Object.keys(off) as (keyof typeof off)[]
  return { id, name: name.trim(), kind: readKind(doc), purpose, endPoint, order, joined, off: tools, visits }
}
