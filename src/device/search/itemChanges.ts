import Dexie, { cmp, type ObservabilitySet, RangeSet } from 'dexie'
import type { DeviceDb, ItemRecord } from '../db.ts'

export type ItemKey = readonly [circleId: string, list: string, id: string]
/** Rows from one key to another, both included, may have changed or gone; `only`: it is the one row. */
export type ItemRange = { readonly from: ItemKey; readonly to: ItemKey; readonly only: boolean }

/** Told after every committed write to the read model or to the registry, of other tabs too. Returns what ends it. */
export function watchItems(
  db: DeviceDb,
  { onItems, onCircles }: { onItems(ranges: readonly ItemRange[]): void; onCircles(): void },
): () => void {
  const tell = (parts: ObservabilitySet) => {
    const ranges = rangesIn(parts[`idb://${db.name}/items/`])
    if (ranges.length > 0) onItems(ranges)
    if (rangesIn(parts[`idb://${db.name}/circles/`]).length > 0) onCircles()
  }
  Dexie.on('storagemutated', tell)
  return () => Dexie.on.storagemutated.unsubscribe(tell)
}

function rangesIn(changed: ObservabilitySet[string] | undefined): readonly ItemRange[] {
  if (!changed) return []
  // Without `new`: a copy of the tree, which from another tab comes as plain data.
  return [...RangeSet(changed)].map(({ from, to }) => ({
    from: from as unknown as ItemKey,
    to: to as unknown as ItemKey,
    only: cmp(from, to) === 0,
  }))
}

export const isInRange = (key: ItemKey, { from, to }: ItemRange): boolean => cmp(key, from) >= 0 && cmp(key, to) <= 0

/** The rows of a range that are there now. */
export async function readRange(db: DeviceDb, { from, to, only }: ItemRange): Promise<readonly ItemRecord[]> {
  if (!only) return db.items.where('[circleId+list+id]').between(from, to, true, true).toArray()
  const record = await db.items.get(from as [string, string, string])
  return record ? [record] : []
}

/** All rows, so many at a time. */
export async function* readPages(db: DeviceDb, size: number): AsyncGenerator<readonly ItemRecord[]> {
  let last: ItemKey | null = null
  for (;;) {
    const rows: readonly ItemRecord[] = await (last
      ? db.items.where('[circleId+list+id]').above(last)
      : db.items.orderBy('[circleId+list+id]')
    )
      .limit(size)
      .toArray()
    const end = rows.at(-1)
    if (!end) return
    yield rows
    last = [end.circleId, end.list, end.id]
  }
}
