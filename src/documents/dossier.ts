import type * as Y from 'yjs'
import { fail, type Result } from '../result.ts'
import type { Author, CommandError, EmptyText } from './command.ts'
import { valueKey } from './ids.ts'
import { rootMap } from './layout.ts'
import { asText, oneOf } from './parse.ts'
import { readTeam, setTeam } from './programme.ts'
import { startDocument } from './schema.ts'
import { getValue, setValue } from './values.ts'

export const DOSSIER_KINDS = ['city', 'association'] as const
export type DossierKind = (typeof DOSSIER_KINDS)[number]
const asKind = oneOf(DOSSIER_KINDS)

/** What one organisation keeps of its own, before and beside any programme: a team's document that names it. */
export type Dossier = {
  readonly organisation: string
  /** ISO 3166 code or plain words. */
  readonly country: string
  readonly kind: DossierKind
}

const KIND = valueKey('dossier.kind')
const COUNTRY = valueKey('dossier.country')

/** Makes the document of a new dossier: only its creator does this, once, with a circle of its own. */
export function startDossier(
  doc: Y.Doc,
  author: Author,
  { organisation, country, kind }: Dossier,
): Result<void, CommandError | EmptyText> {
  if (organisation.trim() === '') return fail({ type: 'emptyText' })
  startDocument(doc, 'team')
  setValue(doc, author, KIND, kind)
  setValue(doc, author, COUNTRY, country)
  return setTeam(doc, author, { side: '', organisation: organisation.trim() })
}

/** Null for a document that is no dossier: one that has not arrived, or a team's of a programme. */
export function readDossier(doc: Y.Doc): Dossier | null {
  if (!rootMap(doc, 'values').has(KIND)) return null
  return {
    organisation: readTeam(doc)?.organisation ?? '',
    country: asText(getValue(doc, COUNTRY)),
    kind: asKind(getValue(doc, KIND)) ?? 'city',
  }
}
