import type * as Y from 'yjs'
import { type ItemList, projectCircle } from '../../documents/projection.ts'
import { readKind } from '../../documents/schema.ts'
import type { CircleKind } from '../../method/circles.ts'

/** What stands in one list of one circle, as plain lines. */
export type TakenOut = { readonly circle: CircleKind; readonly list: ItemList; readonly lines: readonly string[] }

/** Every word of the open circles, from memory: what could not be stored is among them (V1, S380). */
export const takeOut = (docs: readonly Y.Doc[]): readonly TakenOut[] =>
  docs.flatMap((doc) => {
    const kind = readKind(doc)
    if (!kind) return []
    const linesByList = new Map<ItemList, string[]>()
    for (const { list, value } of projectCircle(doc, kind)) {
      const lines = textsIn(value)
      if (lines.length > 0) linesByList.set(list, [...(linesByList.get(list) ?? []), ...lines])
    }
    return [...linesByList].map(([list, lines]) => ({ circle: kind, list, lines }))
  })

/** Texts are cells: objects whose `text` is what somebody wrote. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const { text } = value as { text?: unknown }
  if (typeof text === 'string') return text.trim() === '' ? [] : [text]
  return Object.values(value).flatMap(textsIn)
}
