import type { ColumnCipher } from '../seal/columnCipher.ts'
import { isBytes, openJson, sealJson } from './columns.ts'
import type { DeviceDb, ItemRecord } from './db.ts'

/** Lists derived from the documents (V2): may be dropped and rebuilt at any time. */
export type ReadModel = {
  readonly db: DeviceDb
  readonly cipher: ColumnCipher
  /** A row could not be opened; whoever projects the circle should rebuild it. */
  onUnreadable?(circleId: string): void
}
export type ItemRef = { readonly list: string; readonly id: string }
export type ProjectedItem = ItemRef & { readonly value: unknown }
export type Item<T = unknown> = ProjectedItem & {
  readonly circleId: string
  readonly updatedAt: number
  readonly value: T
}

export const toItemRecord = (
  { cipher }: ReadModel,
  circleId: string,
  { list, id, value }: ProjectedItem,
  updatedAt: number,
): ItemRecord => ({ circleId, list, id, updatedAt, sealed: sealJson(cipher, value) })

type Opened = { readonly seal: string; readonly value: unknown }
const openedByModel = new WeakMap<ReadModel, Map<string, Opened>>()
const MOST_OPENED = 20_000

/** Every seal begins with a nonce of its own: the same beginning is the same row, opened once. */
const sealOf = (sealed: Uint8Array): string => String.fromCharCode(...sealed.subarray(0, 24))

/** What a row says, opened once however often it is asked for; undefined for one that cannot be opened. */
export function openRow(model: ReadModel, { circleId, list, id, sealed }: ItemRecord): unknown {
  if (!isBytes(sealed)) return undefined
  const opened = openedByModel.get(model) ?? new Map<string, Opened>()
  openedByModel.set(model, opened)
  const key = `${circleId}/${list}/${id}`
  const seal = sealOf(sealed)
  const known = opened.get(key)
  if (known?.seal === seal) return known.value
  const value = openJson(model.cipher, sealed)
  if (opened.size >= MOST_OPENED) opened.clear()
  opened.set(key, { seal, value })
  return value
}

/** Null for a row that cannot be opened. Values are what `documents` projected: T is the caller's claim about the list. */
export function toItem<T>(model: ReadModel, record: ItemRecord): Item<T> | null {
  const value = openRow(model, record)
  if (value === undefined) {
    model.onUnreadable?.(record.circleId)
    return null
  }
  const { circleId, list, id, updatedAt } = record
  return { circleId, list, id, updatedAt, value: value as T }
}
