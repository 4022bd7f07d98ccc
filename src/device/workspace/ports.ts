import type { Result } from '../../result.ts'
import type { CircleId } from '../../seal/circle.ts'
import type { DeviceDb } from '../db.ts'
import type { Keyring } from '../keyring.ts'
import type { Profile } from '../profile.ts'
import type { Registry } from '../registry.ts'
import type { CircleOpener } from './circleOpener.ts'
import type { LeaveError } from './workspace.ts'

/** What the workspace works with; `wiring.ts` provides it. */
export type WorkspacePorts = {
  readonly db: DeviceDb
  readonly keyring: Keyring
  readonly registry: Registry
  readonly opener: CircleOpener
  profile(): Promise<Profile>
  /** Entries of the circle that are on this device only. */
  waiting(circleId: CircleId): Promise<number>
  /** The same entries, sealed, oldest first. */
  waitingEntries(circleId: CircleId): Promise<readonly { readonly entry: Uint8Array; readonly addedAt: number }[]>
  /** Removes everything of a circle that is closed here (`forgetCircle`). */
  forget(circleId: CircleId, options: { readonly evenIfWaiting: boolean }): Promise<Result<void, LeaveError>>
  /** The app's address, which is the hub's: links are written after it (L2). */
  readonly appUrl: string
  /** Words of the method, in the language of the interface. */
  words(key: string): string
  now(): number
}
