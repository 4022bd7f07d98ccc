import type { StorageState } from '../../device/storage.ts'

/** The one most useful thing to do for the safety of what is here (V4). */
export type NextStep =
  | { readonly type: 'open' }
  | { readonly type: 'freeSpace' }
  | { readonly type: 'send'; readonly count: number }
  | { readonly type: 'carry'; readonly count: number }
  | { readonly type: 'keep' }
  | { readonly type: 'backup'; readonly isFirst: boolean }
  | { readonly type: 'safe' }

export type SafetyView = {
  readonly programmes: number
  /** Entries that only this device holds. */
  readonly waiting: number
  readonly isOnline: boolean
  readonly storage: Pick<StorageState, 'persistence' | 'room'>
  /** ms; null if never */
  readonly backupAt: number | null
  /** ms */
  readonly now: number
}

const BACKUP_EVERY_MS = 30 * 86_400_000

/** What could be lost soonest comes first. */
export const nextStep = (view: SafetyView): NextStep => {
  const { programmes, waiting, isOnline, storage, backupAt, now } = view
  if (storage.room === 'full') return { type: 'freeSpace' }
  if (programmes === 0) return { type: 'open' }
  if (waiting > 0) return { type: isOnline ? 'send' : 'carry', count: waiting }
  if (storage.persistence === 'unasked') return { type: 'keep' }
  if (backupAt === null) return { type: 'backup', isFirst: true }
  return now - backupAt > BACKUP_EVERY_MS ? { type: 'backup', isFirst: false } : { type: 'safe' }
}
