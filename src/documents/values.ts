import type * as Y from 'yjs'
import { fail, ok, type Result } from '../result.ts'
import { type Author, type CommandError, change } from './command.ts'
import { recordEdit } from './edits.ts'
import type { TextId, ValueKey } from './ids.ts'
import { rootMap } from './layout.ts'
import { LOCAL } from './origins.ts'
import { asText } from './parse.ts'

/** Sets a plain value (JSON) and records the edit, so that two who set it apart are both heard (D7). */
export function setValue(doc: Y.Doc, author: Author, key: ValueKey, value: unknown): Result<void, CommandError> {
  const set = change<void, never>(doc, () => ok(void rootMap(doc, 'values').set(key, value)))
  if (!set.ok) return set
  const recorded = recordEdit(doc, author, { value: key })
  return recorded.ok ? ok(undefined) : fail(recorded.error)
}

export const getValue = (doc: Y.Doc, key: ValueKey): unknown => rootMap(doc, 'values').get(key)

/** The language that a text is written in (D5), any language; empty until somebody has written in it. */
export const languageOf = (doc: Y.Doc, id: TextId): string => asText(rootMap(doc, 'values').get(`lang:${id}`))

/** Marks the language of a text, in the transaction of the words themselves. */
export function markLanguage(doc: Y.Doc, id: TextId, language: string): void {
  doc.transact(() => {
    if (languageOf(doc, id) !== language) rootMap(doc, 'values').set(`lang:${id}`, language)
  }, LOCAL)
}

/** Corrects the language mark of a text. */
export const setLanguage = (doc: Y.Doc, id: TextId, language: string): Result<void, CommandError> =>
  change(doc, () => ok(markLanguage(doc, id, language)))
