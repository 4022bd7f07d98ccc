import type { DeviceDatabases } from './db.ts'
import type { Keyring } from './keyring.ts'
import type { OnProblem } from './problem.ts'
import type { ReadModel } from './readModel.ts'
import type { Registry } from './registry.ts'
import type { StorageWatch } from './storage.ts'

/** What is open before Yjs, seal and sync are loaded: all that home needs. */
export type DeviceCore = {
  readonly databases: DeviceDatabases
  readonly keyring: Keyring
  readonly registry: Registry
  readonly model: ReadModel
  readonly onProblem: OnProblem
  readonly storage: StorageWatch
}
