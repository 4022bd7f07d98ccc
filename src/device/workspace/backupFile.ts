import { fail, ok, type Result } from '../../result.ts'
import { concat } from '../../seal/bytes.ts'
import { isCircleId } from '../../seal/names.ts'
import { fromJsonBytes, toJsonBytes } from '../columns.ts'
import { keepSecret, recallSecret } from '../keyring.ts'
import type { StoreError } from '../problem.ts'
import { readProfile, saveProfile } from '../profile.ts'
import type { WorkspacePorts } from './ports.ts'
import { DEVICE_KEY } from './talkKeys.ts'
import type { BackedUpCircle, Manifest } from './workspaceFiles.ts'

const SECRET = 'secret/'

export const readManifest = async ({ db, keyring, registry }: WorkspacePorts): Promise<Manifest> => {
  const circles: BackedUpCircle[] = []
  for (const { circleId, kind, programmeId, face } of await registry.list()) {
    const secrets = await registry.secrets(circleId)
    if (secrets.ok) circles.push({ circleId, kind, programmeId, face: face ?? { title: '' }, secrets: secrets.value })
  }
  const names = await db.settings.where('key').startsWith(SECRET).primaryKeys()
  const secrets: Record<string, unknown> = {}
  for (const key of names) {
    const name = key.slice(SECRET.length)
    // What is restored elsewhere is another device.
    if (name === DEVICE_KEY) continue
    secrets[name] = await recallSecret(db, keyring, name)
  }
  return { format: 'passerelle-backup/1', profile: await readProfile(db, keyring), circles, secrets }
}

/** u32 length of the manifest | manifest as JSON | parts */
export const writeBackup = (manifest: Manifest, parts: Uint8Array): Uint8Array => {
  const json = toJsonBytes(manifest)
  const length = new DataView(new ArrayBuffer(4))
  length.setUint32(0, json.length)
  return concat(new Uint8Array(length.buffer), json, parts)
}

/** Null for what `writeBackup` would not have written. */
export const readBackup = (plain: Uint8Array): { readonly manifest: Manifest; readonly parts: Uint8Array } | null => {
  if (plain.length < 4) return null
  const length = new DataView(plain.buffer, plain.byteOffset, 4).getUint32(0)
  const manifest = fromJsonBytes(plain.subarray(4, 4 + length))
  return isManifest(manifest) ? { manifest, parts: plain.subarray(4 + length) } : null
}

/** The person first, then keys and links; each step may be done twice, so that a restore cut off can be repeated. */
export const restoreManifest = async (
  { db, keyring, registry }: WorkspacePorts,
  { profile, circles, secrets }: Manifest,
): Promise<Result<void, StoreError>> => {
  const isNew = (await registry.list()).length === 0 || (await readProfile(db, keyring)) === null
  if (profile && isNew) {
    const saved = await saveProfile(db, keyring, profile)
    if (!saved.ok) return saved
  }
  for (const [name, value] of Object.entries(secrets)) {
    if ((await recallSecret(db, keyring, name)) !== undefined) continue
    const kept = await keepSecret(db, keyring, name, value)
    if (!kept.ok) return kept
  }
  for (const circle of circles) {
    const added = await registry.add(circle)
    if (!added.ok) return fail(added.error)
  }
  return ok(undefined)
}

const isManifest = (value: unknown): value is Manifest => {
  if (typeof value !== 'object' || value === null) return false
  const { format, circles, secrets } = value as Partial<Manifest>
  return (
    format === 'passerelle-backup/1' &&
    typeof secrets === 'object' &&
    secrets !== null &&
    Array.isArray(circles) &&
    circles.every(({ circleId, secrets: own }) => isCircleId(circleId) && typeof own?.fragment === 'string')
  )
}
