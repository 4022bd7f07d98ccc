import type * as Y from 'yjs'

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
/** Whether a cut at `at` would part a surrogate pair. */
const cutsPair = (text: string, at: number): boolean =>
  isHighSurrogate(text.charCodeAt(at - 1)) && isLowSurrogate(text.charCodeAt(at))

/**
 * Replaces `deleteCount` UTF-16 units at `at`. A diff that parts an emoji is widened to whole characters: Yjs would put
 * a replacement sign for each half.
 */
export function replaceStretch(text: Y.Text, at: number, deleteCount: number, insert: string): void {
  const before = text.toString()
  const start = Math.min(Math.max(at, 0), before.length)
  const end = Math.min(start + Math.max(deleteCount, 0), before.length)
  const from = cutsPair(before, start) ? start - 1 : start
  const to = cutsPair(before, end) ? end + 1 : end
  const written = before.slice(from, start) + insert + before.slice(end, to)
  if (to > from) text.delete(from, to - from)
  if (written !== '') text.insert(from, written)
}

/** Makes a text read `value` by changing only the stretch that differs, so that what others type beside it stays. */
export function replaceAll(text: Y.Text, value: string): void {
  const before = text.toString()
  let start = 0
  const shorter = Math.min(before.length, value.length)
  while (start < shorter && before[start] === value[start]) start++
  let tail = 0
  while (tail < shorter - start && before.at(-1 - tail) === value.at(-1 - tail)) tail++
  if (start === before.length && start === value.length) return
  replaceStretch(text, start, before.length - start - tail, value.slice(start, value.length - tail))
}
