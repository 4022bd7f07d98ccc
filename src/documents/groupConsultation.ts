import type * as Y from 'yjs'
import { fail, ok, type Result } from '../result.ts'
import type { Author, CommandError, EmptyText, NotFound } from './command.ts'
import type { Reply } from './consultation.ts'
import { addEntry, type GroupEntry, toGroupEntry } from './groupEntries.ts'
import type { RowId } from './ids.ts'
import { allRows, findRow } from './layout.ts'
import { asText } from './parse.ts'
import { readCell } from './rows.ts'

/** What a question was about, where its plan is on this device. */
export type Asked = {
  readonly entry: GroupEntry
  readonly row: RowId
  /** The action as it reads now; empty where it was removed. */
  readonly what: string
  /** The answer is recorded already. */
  readonly isRecorded: boolean
}

/** Null where this plan has asked no such question. */
export function findAsked(doc: Y.Doc, { id, question }: Pick<Reply, 'id' | 'question'>): Asked | null {
  const raw = findRow(doc, 'groupEntries', question)
  if (raw?.get('kind') !== 'asked') return null
  const entry = toGroupEntry(doc, question, raw)
  const row = findRow(doc, 'plan', entry.source)
  const isHere = row !== undefined && row !== null && !row.get('deletedBy')
  return {
    ...{ entry, row: entry.source as RowId, isRecorded: isRecorded(doc, id) },
    what: isHere ? readCell(doc, entry.source, 'what').text : '',
  }
}

/** Removed or not: opened again, an answer that somebody has taken away does not come back by itself. */
const isRecorded = (doc: Y.Doc, reply: string): boolean =>
  allRows(doc, 'groupEntries').some(([, row]) => asText(row.get('reply')) === reply)

/** Records an opinion against its action, with who, function and date; opened twice it changes nothing. */
export function recordReply(
  doc: Y.Doc,
  author: Author,
  reply: Reply,
): Result<'recorded' | 'known', CommandError | EmptyText | NotFound> {
  const asked = findAsked(doc, reply)
  if (!asked || asked.what === '') return fail({ type: 'notFound' })
  if (asked.isRecorded) return ok('known')
  const added = addEntry(
    doc,
    { ...author, language: reply.language || author.language },
    {
      ...{ group: asked.entry.group, kind: 'opinion', source: asked.row, asked: reply.question, reply: reply.id },
      ...{ voice: reply.voice, view: reply.view, title: reply.name, role: reply.role, notes: reply.words },
      when: new Date(reply.at || author.now).toISOString().slice(0, 10),
    },
  )
  return added.ok ? ok('recorded') : added
}
