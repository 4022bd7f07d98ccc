import type * as Y from 'yjs'
import { CONSENT_FORMS, CONSENTS, type Consent, type ConsentForm, consentFormsFor } from '../method/consent.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, type EmptyText, type NotFound, record } from './command.ts'
import { newId, type SessionId, type SheetId, type VisitId } from './ids.ts'
import { findRow, type Row } from './layout.ts'
import { asFlag, asText, asTextOrNull, oneOf } from './parse.ts'
import {
  type Cell,
  createRow,
  deleteRow,
  liveRows,
  placeAfter,
  type RowBase,
  readBase,
  readCell,
  restoreRow,
  setRow,
} from './rows.ts'

export type SheetFields = {
  /** Null: not asked yet. */
  readonly consent: Consent | null
  readonly consentForm: ConsentForm
  /** The number on the card that the person keeps; with it they can have their remarks removed (S56). */
  readonly consentCard: string
  /** The language of the talk, not of the notes: any. */
  readonly spokenLanguage: string
  readonly hasInterpreter: boolean
}

/** An interview or discussion sheet, in the team's circle. Functions only: no name is asked for (S56). */
export type Sheet = RowBase<SheetId> &
  SheetFields & {
    readonly visit: VisitId | null
    readonly session: SessionId | null
    readonly withWhom: Cell
  }

export function addSheet(
  doc: Y.Doc,
  author: Author,
  input: Partial<SheetFields> & { readonly visit?: VisitId; readonly session?: SessionId; readonly withWhom: string },
): Result<SheetId, CommandError | EmptyText> {
  if (input.withWhom.trim() === '') return fail({ type: 'emptyText' })
  return record(doc, () => {
    const id = newId<SheetId>()
    const consent = input.consent ?? null
    const plain = {
      order: placeAfter(doc, 'sheets'),
      visit: input.visit ?? null,
      session: input.session ?? null,
      consent,
      consentForm: allowedForm(consent, input.consentForm),
      consentCard: input.consentCard ?? '',
      spokenLanguage: input.spokenLanguage ?? '',
      hasInterpreter: input.hasInterpreter ?? false,
    }
    createRow(doc, author, 'sheets', id, plain, { withWhom: input.withWhom })
    return ok(id)
  })
}

const allowedForm = (consent: Consent | null, form: ConsentForm = 'oral'): ConsentForm =>
  consentFormsFor(consent).includes(form) ? form : 'oral'

/** Changes a sheet. Without a name there is no signature: the form falls back to spoken. */
export function setSheet(
  doc: Y.Doc,
  _author: Author,
  id: SheetId,
  fields: Partial<SheetFields>,
): Result<void, CommandError | NotFound> {
  const row = findRow(doc, 'sheets', id)
  if (!row) return fail({ type: 'notFound' })
  const now = toSheet(doc, id, row)
  const consent = fields.consent === undefined ? now.consent : fields.consent
  const consentForm = allowedForm(consent, fields.consentForm ?? now.consentForm)
  return setRow(doc, 'sheets', id, { ...fields, consentForm })
}

/** A mark, to be undone; `eraseSheet` is for good. */
export const deleteSheet = (doc: Y.Doc, author: Author, id: SheetId) => deleteRow(doc, author, 'sheets', id)
export const restoreSheet = (doc: Y.Doc, author: Author, id: SheetId) => restoreRow(doc, author, 'sheets', id)

export const readSheets = (doc: Y.Doc): readonly Sheet[] =>
  liveRows(doc, 'sheets').map(([id, row]) => toSheet(doc, id, row))

export function readSheet(doc: Y.Doc, id: string): Sheet | null {
  const row = findRow(doc, 'sheets', id)
  return row && toSheet(doc, id, row)
}

const consentOf = oneOf(CONSENTS)
const formOf = oneOf(CONSENT_FORMS)

const toSheet = (doc: Y.Doc, id: string, row: Row): Sheet => ({
  ...readBase<SheetId>(id, row),
  visit: asTextOrNull(row.get('visit')) as VisitId | null,
  session: asTextOrNull(row.get('session')) as SessionId | null,
  withWhom: readCell(doc, id, 'withWhom'),
  consent: consentOf(row.get('consent')),
  consentForm: formOf(row.get('consentForm')) ?? 'oral',
  consentCard: asText(row.get('consentCard')),
  spokenLanguage: asText(row.get('spokenLanguage')),
  hasInterpreter: asFlag(row.get('hasInterpreter')),
})
