import type * as Y from 'yjs'
import { ok, type Result } from '../result.ts'
import { type CommandError, record } from './command.ts'
import { rootMap } from './layout.ts'
import { asText } from './parse.ts'

/**
 * Sealed links to the wider circles (L2), by a name that the caller chooses, such as `group.read`. They are opaque here:
 * `seal` makes and opens them.
 */
export const setLink = (doc: Y.Doc, name: string, sealed: string): Result<void, CommandError> =>
  record(doc, () => {
    rootMap(doc, 'links').set(name, sealed)
    return ok(undefined)
  })

export const readLinks = (doc: Y.Doc): ReadonlyMap<string, string> =>
  new Map([...rootMap(doc, 'links').entries()].map(([name, sealed]) => [name, asText(sealed)]))

/** How many links of any kind there are: asked at every keystroke. */
export const countLinks = (doc: Y.Doc): number => rootMap(doc, 'links').size
