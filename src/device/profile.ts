import { fail, ok, type Result } from '../result.ts'
import { openJson, sealJson } from './columns.ts'
import { type DeviceDb, type SettingRecord, withReopening } from './db.ts'
import type { Keyring } from './keyring.ts'
import type { StoreError } from './problem.ts'

/** Who uses this device. What others may know of it is written into `members` by `documents`. */
export type Profile = {
  /** Made once, on this device. */
  readonly memberId: string
  readonly name: string
  readonly sides: readonly string[]
  readonly function: string
  /** Telephone or e-mail, if they give any (S7). */
  readonly contact?: string
  readonly language: string
  readonly theme: string
  readonly textSize: string
}

const PROFILE = 'profile'
/** What the first paint needs, before IndexedDB has answered. Nothing personal. */
const FIRST_PAINT = {
  language: 'passerelle.language',
  theme: 'passerelle.theme',
  textSize: 'passerelle.textSize',
} as const

/** What the profile is made of, sealed: to be read while the device's keys are still being asked for. */
export type ProfileRow = { readonly record: SettingRecord | undefined }
export const profileRow = async (db: DeviceDb): Promise<ProfileRow> => ({ record: await db.settings.get(PROFILE) })

/** Null if there is none yet or if it cannot be opened. */
export function profileOf(keyring: Keyring, { record }: ProfileRow): Profile | null {
  const profile = record && openJson(keyring.column, record.value)
  return isProfile(profile) ? profile : null
}

/** For useLiveQuery. */
export const readProfile = async (db: DeviceDb, keyring: Keyring): Promise<Profile | null> =>
  profileOf(keyring, await profileRow(db))

/** Merges into the profile that is there; the first time, whatever is not given starts empty and the member id is made. */
export async function saveProfile(
  db: DeviceDb,
  keyring: Keyring,
  changes: Partial<Omit<Profile, 'memberId'>>,
): Promise<Result<Profile, StoreError>> {
  try {
    // Little, and asked for at the very first screen: it waits for nothing. Where something has failed it is refused all the same.
    const saved = await withReopening(db, () =>
      db.transaction('rw', db.settings, async () => {
        const profile = { ...((await readProfile(db, keyring)) ?? blankProfile()), ...changes }
        await db.settings.put({ key: PROFILE, value: sealJson(keyring.column, profile) })
        return profile
      }),
    )
    rememberFirstPaint(saved)
    return ok(saved)
  } catch (error) {
    return fail(db.freshLog.errorOf(error))
  }
}

/** What was last chosen on this device, synchronously. */
export function firstPaint(store: Pick<Storage, 'getItem'> | null = storage()): {
  language: string | null
  theme: string | null
  textSize: string | null
} {
  const read = (key: string) => store?.getItem(key) ?? null
  return { language: read(FIRST_PAINT.language), theme: read(FIRST_PAINT.theme), textSize: read(FIRST_PAINT.textSize) }
}

function rememberFirstPaint(
  choice: Partial<Pick<Profile, 'language' | 'theme' | 'textSize'>>,
  store: Pick<Storage, 'setItem'> | null = storage(),
): void {
  for (const [name, key] of Object.entries(FIRST_PAINT)) {
    const value = choice[name as keyof typeof FIRST_PAINT]
    try {
      if (value) store?.setItem(key, value)
    } catch {
      // No room: the profile in Dexie holds it all the same, it is only seen a moment later.
    }
  }
}

const blankProfile = (): Profile => ({
  memberId: crypto.randomUUID(),
  name: '',
  sides: [],
  function: '',
  language: firstPaint().language ?? 'en',
  theme: 'auto',
  textSize: 'normal',
})

function isProfile(value: unknown): value is Profile {
  if (typeof value !== 'object' || value === null) return false
  const { memberId, name, sides } = value as Partial<Profile>
  return typeof memberId === 'string' && typeof name === 'string' && Array.isArray(sides)
}

function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}
