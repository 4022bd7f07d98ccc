import type { CircleKind } from '../method/circles.ts'
import { fail, ok, type Result } from '../result.ts'
import type { CircleId } from '../seal/circle.ts'
import type { ColumnCipher } from '../seal/columnCipher.ts'
import { openJson, sealJson } from './columns.ts'
import { type CircleRecord, type DeviceDb, withReopening, withRoom } from './db.ts'
import type { Keyring } from './keyring.ts'
import type { StoreError } from './problem.ts'

/** What home shows of a circle without opening it. Sealed with the read-model key. */
export type CircleFace = {
  readonly title: string
  /** The side or organisation it belongs to, as `documents` names it. */
  readonly side?: string | null
  readonly isExercise?: boolean
  readonly [more: string]: unknown
}
/** What opens a circle. Wrapped by the device key itself. */
export type CircleSecrets = {
  /** The link's fragment without `#` (L2). */
  readonly fragment: string
  /** Decision key seed, base64url, where this device holds one (D6). */
  readonly decisionSeed?: string | null
}
export type KnownCircle = {
  readonly circleId: CircleId
  readonly kind: CircleKind | null
  /** The programme's id is its `programme` circle's id; null for a circle of its own or not yet known. */
  readonly programmeId: string | null
  readonly addedAt: number
  readonly openedAt: number | null
  /** Null if damaged. */
  readonly face: CircleFace | null
}
export type NewCircle = {
  readonly circleId: CircleId
  readonly kind: CircleKind | null
  readonly programmeId: string | null
  readonly face: CircleFace
  readonly secrets: CircleSecrets
}
export type CirclePatch = {
  readonly kind?: CircleKind
  readonly programmeId?: string | null
  readonly openedAt?: number
  /** Merged into the face that is there. */
  readonly face?: Partial<CircleFace>
}

/** The circles that this device knows. */
export type Registry = {
  /**
   * `known`: it was there; the stronger link of the two is kept (write over read), a decision seed is never lost,
   * nothing else changes.
   */
  add(circle: NewCircle): Promise<Result<'added' | 'known', StoreError>>
  update(circleId: string, patch: CirclePatch): Promise<Result<void, StoreError | { readonly type: 'unknown' }>>
  /** For useLiveQuery: reads Dexie only, opened last first. */
  list(): Promise<readonly KnownCircle[]>
  get(circleId: string): Promise<KnownCircle | null>
  secrets(circleId: string): Promise<Result<CircleSecrets, { readonly type: 'unknown' | 'unreadable' | 'unavailable' }>>
  /** Only the registry's and the read model's rows; see `forgetCircle` for everything. */
  forget(circleId: string): Promise<Result<void, StoreError>>
}

export function knownCircle(cipher: ColumnCipher, record: CircleRecord): KnownCircle {
  let face: CircleFace | null | undefined
  return {
    circleId: record.circleId,
    kind: record.kind as CircleKind | null,
    programmeId: record.programmeId,
    addedAt: record.addedAt,
    openedAt: record.openedAt,
    // Opened when it is looked at: home shows one face per programme, and a device may know many circles.
    get face() {
      face ??= (openJson(cipher, record.face) as CircleFace | undefined) ?? null
      return face
    },
  }
}

type Used = Pick<KnownCircle, 'openedAt' | 'addedAt'>
const lastUsed = ({ openedAt, addedAt }: Used) => openedAt ?? addedAt
export const byLastUse = (a: Used, b: Used): number => lastUsed(b) - lastUsed(a)

export function createRegistry(db: DeviceDb, keyring: Keyring, now: () => number = Date.now): Registry {
  const toKnown = (record: CircleRecord) => knownCircle(keyring.column, record)
  const store = async <T>(work: () => PromiseLike<T>, within = withRoom): Promise<Result<T, StoreError>> => {
    try {
      return ok(await within(db, work))
    } catch (error) {
      return fail(db.freshLog.errorOf(error))
    }
  }
  const readSecrets = async (record: CircleRecord) =>
    (await keyring.unwrap(record.secrets)) as CircleSecrets | undefined

  return {
    async add(circle) {
      const before = await store(() => db.circles.get(circle.circleId), withReopening)
      if (!before.ok) return before
      const held = before.value && (await readSecrets(before.value))
      const stronger = strongerOf(held, circle.secrets)
      if (held && isSame(held, stronger)) return ok('known')
      const secrets = await keyring.wrap(stronger)
      const face = sealJson(keyring.column, circle.face)
      const { circleId, kind, programmeId } = circle
      return store(() =>
        db.transaction('rw', db.circles, async () => {
          if (await db.circles.update(circleId, { secrets })) return 'known' as const
          const known = await db.circles.get(circleId)
          if (known) return 'known' as const
          await db.circles.add({ circleId, kind, programmeId, addedAt: now(), openedAt: null, face, secrets })
          return 'added' as const
        }),
      )
    },
    async update(circleId, { face, ...plain }) {
      const updated = await store(() =>
        db.transaction('rw', db.circles, async () => {
          const record = await db.circles.get(circleId)
          if (!record) return false
          const merged = face && { ...toKnown(record).face, ...face }
          await db.circles.update(circleId, { ...plain, ...(merged && { face: sealJson(keyring.column, merged) }) })
          return true
        }),
      )
      if (!updated.ok) return updated
      return updated.value ? ok(undefined) : fail({ type: 'unknown' })
    },
    async list() {
      const records = await db.circles.toArray()
      return records.map(toKnown).sort(byLastUse)
    },
    async get(circleId) {
      const record = await db.circles.get(circleId)
      return record ? toKnown(record) : null
    },
    async secrets(circleId) {
      const record = await store(() => db.circles.get(circleId), withReopening)
      if (!record.ok) return fail({ type: 'unavailable' })
      if (!record.value) return fail({ type: 'unknown' })
      const secrets = await readSecrets(record.value)
      return secrets ? ok(secrets) : fail({ type: 'unreadable' })
    },
    forget: (circleId) =>
      store(() =>
        db.transaction('rw', [db.circles, db.items, db.projections], async () => {
          await db.circles.delete(circleId)
          await db.items.where('circleId').equals(circleId).delete()
          await db.projections.delete(circleId)
        }),
      ),
  }
}

const isSame = (a: CircleSecrets, b: CircleSecrets): boolean =>
  a.fragment === b.fragment && (a.decisionSeed ?? null) === (b.decisionSeed ?? null)

/** A write link opens all that a read link does; what the new link lacks is kept from the old. */
function strongerOf(held: CircleSecrets | undefined, added: CircleSecrets): CircleSecrets {
  if (!held) return added
  const keepsHeld = held.fragment.startsWith('w') && !added.fragment.startsWith('w')
  const decisionSeed = added.decisionSeed ?? held.decisionSeed ?? null
  return { fragment: keepsHeld ? held.fragment : added.fragment, decisionSeed }
}
