import { generateKeyBetween } from 'fractional-indexing'
import type { Row } from './layout.ts'
import { asText } from './parse.ts'

/** Ten random halvings: two devices that insert at one place while apart hardly ever choose one key. */
const HALVINGS = 10

/** A key between two others (null: no bound). Keys that are equal or not keys count as no upper bound. */
export function orderBetween(before: string | null, after: string | null, random: () => number = Math.random): string {
  const upper = before !== null && after !== null && before >= after ? null : after
  let low = before
  let high = upper
  let key = generateKeyBetween(low, high)
  for (let halving = 0; halving < HALVINGS; halving++) {
    if (random() < 0.5) low = key
    else high = key
    key = generateKeyBetween(low, high)
  }
  return key
}

export type Ordered = { readonly id: string; readonly order: string }

/** Order first, then id: every device shows the same order even where two rows hold one key. */
export const byOrder = (a: Ordered, b: Ordered): number => compare(a.order, b.order) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const orderOf = (row: Row): string => asText(row.get('order'))

const isKey = (order: string): boolean => {
  try {
    generateKeyBetween(order, null)
    return true
  } catch {
    return false
  }
}

/**
 * A key that puts something right after `afterId` in a list in order (null: at the start; absent: at the end). Where
 * neighbours hold one key the next greater one bounds; keys that are none are skipped.
 */
export function orderAfter(items: readonly Ordered[], afterId: string | null | undefined): string {
  const sorted = items.filter(({ order }) => isKey(order)).toSorted(byOrder)
  const index = afterId === null ? -1 : sorted.findIndex(({ id }) => id === afterId)
  const at = afterId !== null && index < 0 ? sorted.length - 1 : index
  const before = sorted[at]?.order ?? null
  const after = sorted.slice(at + 1).find(({ order }) => before === null || order > before)?.order ?? null
  return orderBetween(before, after)
}
