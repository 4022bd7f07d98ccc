import type * as Y from 'yjs'
import type { Result } from '../result.ts'
import type { Author, CommandError } from './command.ts'
import { isContested } from './edits.ts'
import { valueKey } from './ids.ts'
import { oneOf } from './parse.ts'
import { type Cell, readCell } from './rows.ts'
import { getValue, setValue } from './values.ts'

/** How two cities' answers to the same question look side by side: people say so, nothing is computed (S105, S136). */
export const LIKENESS = ['alike', 'different', 'unclear'] as const
export type Likeness = (typeof LIKENESS)[number]
const asLikeness = oneOf(LIKENESS)

export type Comparison = {
  /** Null while nobody has said. */
  readonly likeness: Likeness | null
  /** Two people said different things apart (D7). */
  readonly isContested: boolean
  /** What it means for the work together, in words. */
  readonly note: Cell
}

/** The item that notes hang at: their texts are `compare.<compareKey>`. */
export const COMPARISON = 'compare'
const likenessKey = (compareKey: string) => valueKey(`${COMPARISON}:${compareKey}`)

/** Both sides may say it, and say otherwise later; null takes it back. */
export const setLikeness = (
  doc: Y.Doc,
  author: Author,
  compareKey: string,
  likeness: Likeness | null,
): Result<void, CommandError> => setValue(doc, author, likenessKey(compareKey), likeness)

export const readComparison = (doc: Y.Doc, compareKey: string): Comparison => ({
  likeness: asLikeness(getValue(doc, likenessKey(compareKey))),
  isContested: isContested(doc, { value: likenessKey(compareKey) }),
  note: readCell(doc, COMPARISON, compareKey),
})
