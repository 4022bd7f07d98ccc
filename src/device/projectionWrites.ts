import type { ItemRecord } from './db.ts'
import { openRow, type ProjectedItem, type ReadModel, toItemRecord } from './readModel.ts'

export type Target = {
  readonly model: ReadModel
  readonly circleId: string
  readonly version: number
  readonly now: number
}

type Key = [string, string, string]

/**
 * Writes some rows of a circle in one transaction; rows without a value go. False, and nothing is written, if the read model
 * is not the one that this version built: then it has to be rebuilt.
 */
export function writeItems(target: Target, rows: readonly ProjectedItem[]): Promise<boolean> {
  const { model, circleId, version, now } = target
  const { db } = model
  const isGone = ({ value }: ProjectedItem) => value === undefined || value === null
  const puts = rows.filter((row) => !isGone(row)).map((row) => toItemRecord(model, circleId, row, now))
  const gone = rows.filter(isGone).map(({ list, id }): Key => [circleId, list, id])
  return db.transaction('rw', db.items, db.projections, async () => {
    const before = await db.projections.get(circleId)
    if (before && before.version > version) return true
    const heldBefore = await db.items.where('circleId').equals(circleId).count()
    if (before?.version !== version || before.count !== heldBefore) return false
    await db.items.bulkPut(puts)
    await db.items.bulkDelete(gone)
    const count = await db.items.where('circleId').equals(circleId).count()
    await db.projections.put({ circleId, version, count, changedAt: now })
    return true
  })
}

/**
 * Makes the read model of a circle equal to `rows`. What is equal already is left alone, so that its time of change stays; rows
 * that cannot be opened, or that another version wrote, are replaced.
 */
export async function rebuildItems(target: Target, rows: readonly ProjectedItem[]): Promise<void> {
  const { model, circleId, version, now } = target
  const { db } = model
  const before = await db.projections.get(circleId)
  if (before && before.version > version) return
  const held = before?.version === version ? await db.items.where('circleId').equals(circleId).toArray() : []
  const heldByKey = new Map(held.map((record) => [keyOf(record), record]))
  const puts: ItemRecord[] = []
  for (const row of rows) {
    const known = heldByKey.get(keyOf(row))
    if (!known || !isSame(model, known, row)) puts.push(toItemRecord(model, circleId, row, now))
  }
  const kept = new Set(rows.map(keyOf))
  await db.transaction('rw', db.items, db.projections, async () => {
    const keys = (await db.items.where('circleId').equals(circleId).primaryKeys()) as Key[]
    const gone = keys.filter(([, list, id]) => !kept.has(keyOf({ list, id })))
    await db.items.bulkDelete(gone)
    await db.items.bulkPut(puts)
    const hasChanged = gone.length + puts.length > 0
    const count = await db.items.where('circleId').equals(circleId).count()
    await db.projections.put({ circleId, version, count, changedAt: hasChanged || !before ? now : before.changedAt })
  })
}

const keyOf = ({ list, id }: { readonly list: string; readonly id: string }) => `${list}\n${id}`

const isSame = (model: ReadModel, record: ItemRecord, { value }: ProjectedItem) =>
  JSON.stringify(openRow(model, record)) === JSON.stringify(value)
