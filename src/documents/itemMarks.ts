import type * as Y from 'yjs'
import { isCircle } from '../method/circles.ts'
import type { Result } from '../result.ts'
import { type Author, type CommandError, type NotFound, record } from './command.ts'
import { addItem, type ItemInput } from './forms/items.ts'
import type { ItemId, RemarkId } from './ids.ts'
import { findRow } from './layout.ts'
import type { OriginInput } from './origin.ts'
import { asFields, asText } from './parse.ts'
import { setRow } from './rows.ts'

/** Short marks that the screens of training and scope keep on an item, beside the answer that every form shows. */
const MARKS = ['side', 'theme', 'outcome', 'question', 'covered', 'of', 'wording', 'hidesName'] as const
export type Mark = (typeof MARKS)[number]
export type ItemMarks = Partial<Readonly<Record<Mark, string | boolean>>> & { readonly origin?: OriginInput }

/** Adds an item together with its marks, in one change: a name that is not to be shown never is. */
export function addMarkedItem(
  doc: Y.Doc,
  author: Author,
  input: ItemInput,
  marks: ItemMarks,
): Result<ItemId, CommandError | NotFound> {
  return record(doc, () => {
    const added = addItem(doc, author, input)
    if (!added.ok) return added
    const row = findRow(doc, 'answers', added.value)
    for (const [mark, value] of Object.entries(marks)) if (value !== undefined) row?.set(mark, value)
    return added
  })
}

/** Changes marks; undo takes it back. */
export const setMarks = (
  doc: Y.Doc,
  _author: Author,
  id: ItemId,
  marks: Partial<Readonly<Record<Mark, string | boolean>>>,
): Result<void, CommandError | NotFound> => setRow(doc, 'answers', id, marks)

export type ReadMarks = Readonly<Record<Exclude<Mark, 'covered' | 'hidesName'>, string>> & {
  readonly covered: boolean
  readonly origin: OriginInput | null
}

/** The marks of an item; empty where nobody has set any. */
export function readMarks(doc: Y.Doc, id: string): ReadMarks {
  const row = findRow(doc, 'answers', id)
  const text = (mark: Mark) => asText(row?.get(mark))
  const { remark, circle } = asFields(row?.get('origin'))
  return {
    ...{ side: text('side'), theme: text('theme'), outcome: text('outcome'), question: text('question') },
    ...{ of: text('of'), wording: text('wording'), covered: row?.get('covered') === true },
    origin: isCircle(circle) && asText(remark) ? { remark: asText(remark) as RemarkId, circle } : null,
  }
}
