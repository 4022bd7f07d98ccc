import { fail, ok, type Result } from '../result.ts'
import { type ColumnCipher, createColumnCipher } from '../seal/columnCipher.ts'
import { fromJsonBytes, isBytes, toJsonBytes } from './columns.ts'
import { type DeviceDb, type SettingRecord, withReopening, withRoom } from './db.ts'
import { hadKeys, noteKeys } from './keyMark.ts'
import type { OnProblem, StoreError } from './problem.ts'

/** V3. Wraps what opens circles with the device key, and seals read-model columns with a key that the device key wraps. */
export type Keyring = {
  /** Seals the columns of the read model; synchronous. */
  readonly column: ColumnCipher
  /** Wraps JSON: link fragments, decision key seeds, device secrets. Not inside a transaction: WebCrypto ends it. */
  wrap(value: unknown): Promise<Uint8Array>
  /** Undefined for what this device's key did not wrap, or what is damaged. */
  unwrap(wrapped: unknown): Promise<unknown>
}

type KeyRecord = { readonly deviceKey: CryptoKey; readonly columnKey: Uint8Array }

const KEYS = 'keys'
const IV_BYTES = 12

/**
 * The device's keys, made at the first start. Keys that are gone or damaged cannot be had back: new ones are made,
 * the old record is kept, and `keysLost` is told so that the app asks for the links again.
 * @param readEarly their record, where it was read before the database was opened
 */
export async function openKeyring(
  db: DeviceDb,
  onProblem: OnProblem,
  readEarly?: SettingRecord,
): Promise<Result<Keyring, StoreError>> {
  try {
    const found = readEarly ?? (await withReopening(db, () => db.settings.get(KEYS)))
    const opened = found && (await keyringOf(found.value))
    if (opened) {
      noteKeys(db.name)
      return ok(opened)
    }
    const fresh = await createKeys()
    const kept = await withReopening(db, () => keep(db, found?.value, fresh))
    noteKeys(db.name)
    if (kept.isLost) onProblem({ type: 'keysLost' })
    const keyring = await keyringOf(kept.record)
    return keyring ? ok(keyring) : fail({ type: 'unavailable' })
  } catch (error) {
    return fail(await db.freshLog.causeOf(error))
  }
}

/** Keeps a secret of the device itself, wrapped, under a name of its own. */
export async function keepSecret(
  db: DeviceDb,
  keyring: Keyring,
  name: string,
  value: unknown,
): Promise<Result<void, StoreError>> {
  const wrapped = await keyring.wrap(value)
  try {
    await withRoom(db, () => db.settings.put({ key: `secret/${name}`, value: wrapped }))
    return ok(undefined)
  } catch (error) {
    return fail(db.freshLog.errorOf(error))
  }
}

export async function forgetSecret(db: DeviceDb, name: string): Promise<Result<void, StoreError>> {
  try {
    await withRoom(db, () => db.settings.delete(`secret/${name}`))
    return ok(undefined)
  } catch (error) {
    return fail(db.freshLog.errorOf(error))
  }
}

/** Keeps a secret unless there is one by that name, and answers the one that is kept: two tabs may ask at once. */
export async function claimSecret(
  db: DeviceDb,
  keyring: Keyring,
  name: string,
  value: string,
): Promise<Result<string, StoreError>> {
  const known = await recallSecret(db, keyring, name)
  if (typeof known === 'string') return ok(known)
  const key = `secret/${name}`
  const wrapped = await keyring.wrap(value)
  try {
    const kept = await withRoom(db, () =>
      db.transaction('rw', db.settings, async () => {
        const before = await db.settings.get(key)
        if (before) return before.value
        await db.settings.put({ key, value: wrapped })
        return wrapped
      }),
    )
    const held = await keyring.unwrap(kept)
    return typeof held === 'string' ? ok(held) : fail({ type: 'unavailable' })
  } catch (error) {
    return fail(db.freshLog.errorOf(error))
  }
}

/** Undefined if there is none, or if it cannot be opened. */
export async function recallSecret(db: DeviceDb, keyring: Keyring, name: string): Promise<unknown> {
  const record = await withReopening(db, () => db.settings.get(`secret/${name}`))
  return record && keyring.unwrap(record.value)
}

// The one place where the device key comes from: a passphrase will derive it here instead.
const createDeviceKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

async function createKeys(): Promise<KeyRecord> {
  const deviceKey = await createDeviceKey()
  return { deviceKey, columnKey: await encrypt(deviceKey, crypto.getRandomValues(new Uint8Array(32))) }
}

/** Two tabs may start at once: the first to commit wins, the other takes what is there. */
function keep(db: DeviceDb, seen: unknown, fresh: KeyRecord): PromiseLike<{ record: unknown; isLost: boolean }> {
  return db.transaction('rw', db.settings, db.circles, async () => {
    const now = await db.settings.get(KEYS)
    if (now !== undefined && fingerprint(now.value) !== fingerprint(seen)) return { record: now.value, isLost: false }
    const isLost = seen !== undefined || (await db.circles.count()) > 0 || hadKeys(db.name)
    if (seen !== undefined) await db.settings.put({ key: `${KEYS}/damaged/${Date.now()}`, value: seen })
    await db.settings.put({ key: KEYS, value: fresh })
    return { record: fresh, isLost }
  })
}

async function keyringOf(record: unknown): Promise<Keyring | null> {
  if (!isKeyRecord(record)) return null
  const { deviceKey } = record
  const columnKey = await decrypt(deviceKey, record.columnKey)
  if (columnKey?.length !== 32) return null
  return {
    column: createColumnCipher(columnKey),
    wrap: (value) => encrypt(deviceKey, toJsonBytes(value)),
    unwrap: async (wrapped) => {
      const plain = isBytes(wrapped) ? await decrypt(deviceKey, wrapped) : null
      return plain ? fromJsonBytes(plain) : undefined
    },
  }
}

function isKeyRecord(record: unknown): record is KeyRecord {
  if (typeof record !== 'object' || record === null) return false
  const { deviceKey, columnKey } = record as Partial<KeyRecord>
  return (deviceKey as CryptoKey | undefined)?.type === 'secret' && isBytes(columnKey)
}

const fingerprint = (record: unknown) => (isKeyRecord(record) ? record.columnKey.join() : typeof record)

async function encrypt(key: CryptoKey, plain: Uint8Array): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain as BufferSource)
  const out = new Uint8Array(IV_BYTES + sealed.byteLength)
  out.set(iv)
  out.set(new Uint8Array(sealed), IV_BYTES)
  return out
}

async function decrypt(key: CryptoKey, sealed: Uint8Array): Promise<Uint8Array | null> {
  try {
    const iv = sealed.slice(0, IV_BYTES)
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed.slice(IV_BYTES)))
  } catch {
    return null
  }
}
