import type * as Y from 'yjs'
import { mayPrepareVisits } from '../method/rights.ts'
import { fail, type Result } from '../result.ts'
import type { Author, CommandError, NotAllowed } from './command.ts'
import { valueKey } from './ids.ts'
import { rootMap } from './layout.ts'
import { asFields, asText } from './parse.ts'
import { setValue } from './values.ts'

/** Two colleagues of the two teams who reach each other directly (S7), in the `programme` circle. */
export type ColleaguePair = { readonly mentee: string; readonly mentor: string; readonly subject: string }

const PREFIX = 'colleagues:'

/** Pairs two members, or parts them again; a pair is one key, so that two who pair apart are both heard. */
export const pairColleagues = (
  doc: Y.Doc,
  author: Author,
  { mentee, mentor, subject }: ColleaguePair,
  isPaired = true,
): Result<void, CommandError | NotAllowed> =>
  mayPrepareVisits(author.sides)
    ? setValue(doc, author, valueKey(`${PREFIX}${mentee}/${mentor}`), isPaired ? { subject: subject.trim() } : null)
    : fail({ type: 'notAllowed' })

export const readPairs = (doc: Y.Doc): readonly ColleaguePair[] =>
  [...rootMap(doc, 'values').entries()].flatMap(([key, value]) => {
    const [, mentee, mentor] = /^colleagues:([^/]+)\/(.+)$/.exec(key) ?? []
    return mentee && mentor && value !== null ? [{ mentee, mentor, subject: asText(asFields(value).subject) }] : []
  })
