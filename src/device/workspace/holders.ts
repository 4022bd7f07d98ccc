import { fail, ok, type Result } from '../../result.ts'
import { openJson, sealJson } from '../columns.ts'
import { type DeviceDb, type HolderRecord, withRoom } from '../db.ts'
import type { Keyring } from '../keyring.ts'
import type { StoreError } from '../problem.ts'
import { readProfile } from '../profile.ts'

export const HUB = 'hub'
/** More devices than any circle has: what came after would be somebody's made-up ids. */
const MOST_DEVICES = 200

/** What a device says of itself: sealed on its way, and still only a claim. */
export type DeviceFace = {
  readonly deviceId: string
  readonly member: string
  readonly name: string
  /** Function of the person. */
  readonly role: string
}
/** What was learned of a device just now; see `HolderRecord` for the times. */
export type Learned = Partial<Pick<HolderRecord, 'heldAt' | 'ownAt' | 'fileAt'>> & { readonly face?: DeviceFace }
export type Holder = Omit<HolderRecord, 'face' | 'circleId'> & { readonly face: DeviceFace | null }

export type Holders = {
  /** Who this device is, to the others; null before the first run. The id is made once; restoring a backup elsewhere makes another device. */
  me(): Promise<DeviceFace | null>
  /** Times only grow. A note that is lost for want of room is made again at the next exchange. */
  note(circleId: string, deviceId: string, learned: Learned): Promise<Result<void, StoreError>>
}
type Ports = { readonly db: DeviceDb; readonly keyring: Keyring; now(): number }

/** Who else holds a circle, and since when: only what they said or what a file of theirs showed (V4). */
export const createHolders = ({ db, keyring, now }: Ports): Holders => ({
  me: async () => {
    const profile = await readProfile(db, keyring)
    if (!profile) return null
    const { memberId, name, function: role } = profile
    return { deviceId: await deviceIdOf(db), member: memberId, name, role }
  },
  note: async (circleId, deviceId, { face, ...times }) => {
    try {
      await withRoom(db, () =>
        db.transaction('rw', db.holders, async () => {
          const known = await db.holders.get([circleId, deviceId])
          if (!known && (await db.holders.where('circleId').equals(circleId).count()) >= MOST_DEVICES) return
          await db.holders.put({
            ...{ circleId, deviceId, seenAt: now() },
            heldAt: later(known?.heldAt, times.heldAt),
            ownAt: later(known?.ownAt, times.ownAt),
            fileAt: later(known?.fileAt, times.fileAt),
            face: face ? sealJson(keyring.column, face) : (known?.face ?? new Uint8Array()),
          })
        }),
      )
      return ok(undefined)
    } catch (error) {
      return fail(db.freshLog.errorOf(error))
    }
  },
})

const later = (known: number | null | undefined, learned: number | null | undefined): number | null => {
  const times = [known, learned].filter((time): time is number => typeof time === 'number')
  return times.length > 0 ? Math.max(...times) : null
}

const DEVICE_ID = 'deviceId'

/** Made once; what a backup restores elsewhere is another device. */
export const deviceIdOf = (db: DeviceDb): Promise<string> =>
  withRoom(db, () =>
    db.transaction('rw', db.settings, async () => {
      const known = (await db.settings.get(DEVICE_ID))?.value
      if (typeof known === 'string') return known
      const made: string = crypto.randomUUID()
      await db.settings.put({ key: DEVICE_ID, value: made })
      return made
    }),
  )

/** For live queries: by circle. A row that cannot be opened still counts, without a name. */
export const listHolders = async (db: DeviceDb, keyring: Keyring): Promise<ReadonlyMap<string, readonly Holder[]>> => {
  const byCircle = new Map<string, Holder[]>()
  for (const { circleId, face, ...holder } of await db.holders.toArray())
    byCircle.set(circleId, [
      ...(byCircle.get(circleId) ?? []),
      { ...holder, face: toFace(openJson(keyring.column, face)) },
    ])
  return byCircle
}

/** When something came by hand that the hub has not been seen to hold since, ms; null if nothing did. */
export const cameByHand = (
  { fileAt }: Pick<HolderRecord, 'fileAt'>,
  hub: Pick<HolderRecord, 'heldAt'> | undefined,
): number | null => (fileAt !== null && fileAt > (hub?.heldAt ?? 0) ? fileAt : null)

/** The circles to which that is true of anything. */
export const broughtByHand = async (db: DeviceDb): Promise<ReadonlySet<string>> => {
  const rows = await db.holders.toArray()
  const hubs = new Map(rows.flatMap((row) => (row.deviceId === HUB ? [[row.circleId, row]] : [])))
  return new Set(rows.flatMap((row) => (cameByHand(row, hubs.get(row.circleId)) === null ? [] : row.circleId)))
}

const MOST_CHARACTERS = 200

/** Null for what no device would say of itself. */
export const toFace = (value: unknown): DeviceFace | null => {
  if (typeof value !== 'object' || value === null) return null
  const { deviceId, member, name, role } = value as Partial<Record<keyof DeviceFace, unknown>>
  if (!isShort(deviceId) || deviceId === '' || deviceId === HUB || !isShort(member)) return null
  return { deviceId, member, name: isShort(name) ? name : '', role: isShort(role) ? role : '' }
}

const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_CHARACTERS
