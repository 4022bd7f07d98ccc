import type { CircleId } from '../../seal/circle.ts'
import type { DeviceDb } from '../db.ts'
import type { Keyring } from '../keyring.ts'
import type { Profile } from '../profile.ts'
import type { Registry } from '../registry.ts'
import type { CircleOpener } from './circleOpener.ts'

/** What the workspace works with; `wiring.ts` provides it. */
export type WorkspacePorts = {
  readonly db: DeviceDb
  readonly keyring: Keyring
  readonly registry: Registry
  readonly opener: CircleOpener
  profile(): Promise<Profile>
  /** Entries of the circle that are on this device only. */
  waiting(circleId: CircleId): Promise<number>
  /** The app's address, which is the hub's: links are written after it (L2). */
  readonly appUrl: string
  /** Words of the method, in the language of the interface. */
  words(key: string): string
  now(): number
}
