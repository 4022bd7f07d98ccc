import type * as Y from 'yjs'
import { ok, type Result } from '../../result.ts'
import type { Author, CommandError, NotAllowed } from '../command.ts'
import { type Erased, eraseRows } from '../erase.ts'
import type { FormInstanceId, ItemId } from '../ids.ts'
import { allRows, findRow } from '../layout.ts'
import { asText } from '../parse.ts'

/** Erases items for good, with all that hangs at them, from every circle in reach (D3). */
export function eraseItems(
  docs: readonly Y.Doc[],
  author: Author,
  items: readonly ItemId[],
): Result<Erased, CommandError | NotAllowed> {
  const mustRotate: Y.Doc[] = []
  for (const doc of docs) {
    const gone = items.flatMap((id) => [id, ...below(doc, id)]).filter((id) => findRow(doc, 'answers', id))
    if (gone.length === 0) continue
    const erased = eraseRows(doc, author, 'answers', gone)
    if (!erased.ok) return erased
    mustRotate.push(doc)
  }
  return ok({ mustRotate })
}

/** Erases a form for good, with all its answers, from every circle in reach. */
export function eraseForm(
  docs: readonly Y.Doc[],
  author: Author,
  instance: FormInstanceId,
): Result<Erased, CommandError | NotAllowed> {
  const mustRotate: Y.Doc[] = []
  for (const doc of docs) {
    if (!findRow(doc, 'forms', instance)) continue
    const items = allRows(doc, 'answers').flatMap(([id, row]) => (row.get('instance') === instance ? [id] : []))
    const erased = eraseRows(doc, author, 'answers', items)
    const gone = erased.ok ? eraseRows(doc, author, 'forms', [instance]) : erased
    if (!gone.ok) return gone
    mustRotate.push(doc)
  }
  return ok({ mustRotate })
}

const below = (doc: Y.Doc, id: string): readonly string[] =>
  allRows(doc, 'answers').flatMap(([inner, row]) =>
    asText(row.get('owner')) === id ? [inner, ...below(doc, inner)] : [],
  )
