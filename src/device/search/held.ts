import type { ColumnCipher } from '../../seal/columnCipher.ts'
import { openJson } from '../columns.ts'
import type { ItemRecord } from '../db.ts'
import type { KnownCircle } from '../registry.ts'
import { isDossier } from './find.ts'
import { type ItemKey, type ItemRange, isInRange } from './itemChanges.ts'
import { type Described, describe, type Words } from './lists.ts'
import { createTextIndex, type TextIndex } from './textIndex.ts'

type Item = { readonly circleId: string; readonly list: string; readonly id: string; readonly described: Described }

/** Everything that search holds: replaced as a whole, it is gone as a whole. */
export type Held = {
  circles: ReadonlyMap<string, KnownCircle>
  readonly items: Map<string, Item>
  /** By list and id, which may stand in several circles. */
  readonly keysById: Map<string, Set<string>>
  readonly index: TextIndex
}

export const holdNothing = (): Held => ({
  ...{ circles: new Map(), items: new Map(), keysById: new Map() },
  index: createTextIndex(),
})

/** Takes in a row as it is now; one of a circle that is not there, or that has no words, goes. */
export function hold(held: Held, { circleId, list, id, sealed }: ItemRecord, cipher: ColumnCipher, words: Words): void {
  const key = keyOf([circleId, list, id])
  const circle = held.circles.get(circleId)
  const described = circle && describe(list, openJson(cipher, sealed), words, { isDossier: isDossier(circle) })
  if (!described) {
    letGo(held, key)
    return
  }
  held.items.set(key, { circleId, list, id, described })
  const byId = held.keysById.get(`${list}\n${id}`) ?? new Set()
  held.keysById.set(`${list}\n${id}`, byId.add(key))
  held.index.put({ key, title: described.title.text, body: described.body.map(({ text }) => text).join('\n') })
}

export function letGo({ items, keysById, index }: Held, key: string): void {
  const item = items.get(key)
  if (!item) return
  const name = `${item.list}\n${item.id}`
  items.delete(key)
  keysById.get(name)?.delete(key)
  if (keysById.get(name)?.size === 0) keysById.delete(name)
  index.drop(key)
}

/** From now on these circles and no others. */
export function holdCircles(held: Held, circles: readonly KnownCircle[]): void {
  held.circles = new Map(circles.map((circle) => [circle.circleId as string, circle]))
  for (const [key, { circleId }] of held.items) if (!held.circles.has(circleId)) letGo(held, key)
}

export const keyOf = (key: ItemKey): string => key.join('\n')

export function keysIn({ items }: Held, range: ItemRange): readonly string[] {
  if (range.only) return [keyOf(range.from)]
  return [...items].flatMap(([key, { circleId, list, id }]) => (isInRange([circleId, list, id], range) ? [key] : []))
}
