import type { TextChange } from './textPort.ts'

const isHigh = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800
const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/**
 * The one stretch that turns `before` into `after`, or null. `caret` (in `after`) settles where a repeated letter was
 * typed, so that other people's carets stay where they are. Never cuts a surrogate pair in two: Yjs would replace
 * both halves by U+FFFD.
 */
export function diffText(before: string, after: string, caret: number): TextChange | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let tail = 0
  const isSameTail = () => before[before.length - 1 - tail] === after[after.length - 1 - tail]
  const tailLimit = Math.min(shorter, Math.max(0, after.length - caret))
  while (tail < tailLimit && isSameTail()) tail++
  let head = 0
  while (head < shorter - tail && before[head] === after[head]) head++
  while (tail < shorter - head && isSameTail()) tail++
  if (head > 0 && isHigh(before, head - 1)) head--
  if (tail > 0 && isLow(before, before.length - tail)) tail--
  return { at: head, deleteCount: before.length - head - tail, insert: after.slice(head, after.length - tail) }
}

export const applyChange = (text: string, { at, deleteCount, insert }: TextChange): string =>
  text.slice(0, at) + insert + text.slice(at + deleteCount)

/** Where a position goes when somebody else changes the text. At the very place of an insertion it stays before it. */
export function movePosition(position: number, { at, deleteCount, insert }: TextChange): number {
  if (position <= at) return position
  if (position >= at + deleteCount) return position + insert.length - deleteCount
  return at
}

type Range = readonly [from: number, to: number]

/** What is left of a range after a change: words that somebody inserted inside it are not part of it. */
function moveRange([from, to]: Range, change: TextChange): readonly Range[] {
  const { at, deleteCount, insert } = change
  const shift = insert.length - deleteCount
  const end = at + deleteCount
  if (to <= at) return [[from, to]]
  if (from >= end) return [[from + shift, to + shift]]
  const parts: readonly Range[] = [
    [Math.min(from, at), at],
    [at + insert.length, Math.max(to, end) + shift],
  ]
  return parts.filter(([start, stop]) => stop > start)
}

/**
 * One's own change, made while `others` were held back, as changes of the text that already has `others`.
 * What others wrote inside the replaced stretch survives.
 */
export function rebase(own: TextChange, others: readonly TextChange[]): readonly TextChange[] {
  if (others.length === 0) return [own]
  const at = others.reduce(movePosition, own.at)
  const deleted = others.reduce<readonly Range[]>(
    (ranges, change) => ranges.flatMap((range) => moveRange(range, change)),
    [[own.at, own.at + own.deleteCount]],
  )
  const removals = [...deleted]
    .filter(([from, to]) => to > from)
    .sort(([a], [b]) => b - a)
    .map(([from, to]) => ({ at: from, deleteCount: to - from, insert: '' }))
  const start = removals.reduce(movePosition, at)
  return own.insert ? [...removals, { at: start, deleteCount: 0, insert: own.insert }] : removals
}
