import { type DeviceDb, withRoom } from '../db.ts'
import type { SavedKind } from './workspaceFiles.ts'

const settingOf = (kind: SavedKind) => `files/${kind}At`

/** When such a file was last handed to the person, ms; null if never. For live queries: Dexie alone, nothing around it. */
export const savedAt = async (db: DeviceDb, kind: SavedKind): Promise<number | null> => {
  const record = await db.settings.get(settingOf(kind))
  return typeof record?.value === 'number' ? record.value : null
}

export const noteSavedAt = async (db: DeviceDb, kind: SavedKind, ms: number): Promise<void> => {
  await withRoom(db, () => db.settings.put({ key: settingOf(kind), value: ms }))
}
