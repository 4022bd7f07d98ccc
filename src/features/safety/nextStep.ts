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
  /** Programmes and dossiers. */
  readonly places: number
  /** Contributions that the hub has not confirmed. */
  readonly waiting: number
  /** Those of them that no other device is known to hold either. */
  readonly onlyHere: number
  readonly isHubInReach: boolean
  readonly storage: Pick<StorageState, 'persistence' | 'room'>
  /** ms; null if never */
  readonly backupAt: number | null
  /** ms */
  readonly now: number
}

const BACKUP_EVERY_MS = 30 * 86_400_000

/** What could be lost soonest comes first. */
export const nextStep = (view: SafetyView): NextStep => {
  const { places, waiting, onlyHere, isHubInReach, storage, backupAt, now } = view
  if (storage.room === 'full') return { type: 'freeSpace' }
  if (places === 0) return { type: 'open' }
  if (waiting > 0 && isHubInReach) return { type: 'send', count: waiting }
  if (onlyHere > 0) return { type: 'carry', count: onlyHere }
  if (storage.persistence === 'unasked') return { type: 'keep' }
  if (backupAt === null) return { type: 'backup', isFirst: true }
  return now - backupAt > BACKUP_EVERY_MS ? { type: 'backup', isFirst: false } : { type: 'safe' }
}
