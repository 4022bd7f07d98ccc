import type { CircleKind } from '../../method/circles.ts'
import type { DeviceDatabases } from '../db.ts'
import type { Keyring } from '../keyring.ts'
import { waitingCounts } from '../outbox.ts'
import { readProfile } from '../profile.ts'
import { latest } from '../queries.ts'
import type { KnownCircle, Registry } from '../registry.ts'
import { cameByHand, type Holder, HUB, listHolders } from './holders.ts'
import { savedAt } from './savedFiles.ts'
import type { Places } from './summaries.ts'
import type { DossierSummary, ProgrammeSummary } from './workspace.ts'

/** Another device that holds circles of a programme, by what it said or by a file that came from it. Times in ms. */
export type OtherDevice = {
  readonly deviceId: string
  /** Empty if it could not be read. */
  readonly name: string
  readonly role: string
  /** Another device of the person who uses this one. */
  readonly isMine: boolean
  readonly seenAt: number
  /** When it held everything that it may see of what is here; null: not known to. */
  readonly heldAt: number | null
}
export type CircleSafety = {
  readonly circleId: string
  readonly kind: CircleKind | null
  readonly title: string
  /** Contributions of this device that the hub has not confirmed. */
  readonly waiting: number
  /** Those of them that no other device is known to hold either. */
  readonly onlyHere: number
}
/** A programme or a dossier. */
export type Place = {
  readonly type: 'programme' | 'dossier'
  /** Of the programme or dossier; the circle's while its contents have not arrived. */
  readonly id: string
  readonly title: string
  /** ms */
  readonly changedAt: number | null
}
export type PlaceSafety = {
  readonly place: Place
  readonly circles: readonly CircleSafety[]
  readonly devices: readonly OtherDevice[]
  readonly waiting: number
  readonly onlyHere: number
  /** When everything here was on the hub, ms; null if that was never known. */
  readonly hubAt: number | null
  /** Something came by file and has not been on the hub since, ms. */
  readonly fileAt: number | null
  /** Something came back from a backup, and the hub has not been seen to hold it, ms. */
  readonly restoredAt: number | null
}
export type DeviceSafety = {
  readonly places: readonly PlaceSafety[]
  /** Notes that only the person on this device reads: nothing but a backup keeps them. */
  readonly hasPrivate: boolean
  /** When a backup was last handed over, ms; null if never. */
  readonly backupAt: number | null
}
type Ports = DeviceDatabases & { readonly registry: Registry; readonly keyring: Keyring; now(): number }

/**
 * Who holds what, per programme and dossier: from Dexie alone, for live queries (V4). All that they have to follow is
 * asked for at once: what is read after something else was awaited may escape them.
 */
export const readSafety = async (ports: Ports, readPlaces: () => Promise<Places>): Promise<DeviceSafety> => {
  const { db, outbox, registry, keyring, now } = ports
  const [{ programmes, dossiers }, circles, waiting, holders, me, backupAt] = await Promise.all([
    readPlaces(),
    registry.list(),
    waitingCounts(outbox),
    listHolders(db, keyring),
    readProfile(db, keyring),
    savedAt(db, 'backup'),
  ])
  const facts: Facts[] = []
  let hasPrivate = false
  for (const circle of circles) {
    // No other device and no hub ever holds what only I read: it is in backups alone.
    if (circle.kind === 'me') {
      hasPrivate ||= (await db.items.where('circleId').equals(circle.circleId).count()) > 0
      continue
    }
    const known = (holders.get(circle.circleId) ?? []).map((holder) => believable(holder, now()))
    const devices = known.filter(({ deviceId }) => deviceId !== HUB)
    const count = waiting.get(circle.circleId) ?? 0
    const since = Math.max(0, ...devices.flatMap(({ heldAt, ownAt }) => [heldAt ?? 0, ownAt ?? 0]))
    const onlyHere = count > 0 && since > 0 ? await addedAfter(ports, circle.circleId, since) : count
    facts.push({ circle, waiting: count, onlyHere, devices, hub: known.find(({ deviceId }) => deviceId === HUB) })
  }
  const of = (place: Place): PlaceSafety => {
    const own = facts.filter(({ circle }) => (circle.programmeId ?? circle.circleId) === place.id)
    return summarise(place, own, me?.memberId ?? '')
  }
  return { places: [...programmes.map(ofProgramme), ...dossiers.map(ofDossier)].map(of), hasPrivate, backupAt }
}

type Facts = {
  readonly circle: KnownCircle
  readonly waiting: number
  readonly onlyHere: number
  readonly devices: readonly Holder[]
  readonly hub: Holder | undefined
}

/** The clock was put back: what was noted in its future would cover what is yet to be written. */
const believable = (holder: Holder, now: number): Holder => {
  const past = (time: number | null) => (time !== null && time <= now ? time : null)
  return { ...holder, heldAt: past(holder.heldAt), ownAt: past(holder.ownAt) }
}

const addedAfter = ({ outbox }: Ports, circleId: string, ms: number): Promise<number> =>
  Promise.resolve(
    outbox.entries
      .where('circleId')
      .equals(circleId)
      .filter(({ addedAt }) => addedAt > ms)
      .count(),
  )

const ofProgramme = ({ programmeId, circleId, title, changedAt }: ProgrammeSummary): Place => ({
  ...{ type: 'programme', id: programmeId ?? circleId, title, changedAt },
})

const ofDossier = ({ dossierId, organisation, changedAt }: DossierSummary): Place => ({
  ...{ type: 'dossier', id: dossierId, title: organisation, changedAt },
})

const summarise = (place: Place, facts: readonly Facts[], me: string): PlaceSafety => {
  const devices = new Map<string, Holder[]>()
  for (const fact of facts)
    for (const holder of fact.devices) devices.set(holder.deviceId, [...(devices.get(holder.deviceId) ?? []), holder])
  const hubAt = earliest(facts.map(({ hub }) => hub?.heldAt ?? null))
  const files = facts.flatMap(({ devices: held, hub }) => held.map((holder) => cameByHand(holder, hub)))
  const backups = facts.map(({ hub }) => (hub ? cameByHand(hub, hub) : null))
  return {
    place,
    circles: facts.map(({ circle: { circleId, kind, face }, waiting, onlyHere }) => ({
      ...{ circleId, kind, title: face?.title ?? '', waiting, onlyHere },
    })),
    devices: [...devices.values()].map((held) => toDevice(held, me)).sort((a, b) => b.seenAt - a.seenAt),
    waiting: facts.reduce((sum, { waiting }) => sum + waiting, 0),
    onlyHere: facts.reduce((sum, { onlyHere }) => sum + onlyHere, 0),
    hubAt,
    fileAt: latest(files),
    restoredAt: latest(backups),
  }
}

const toDevice = (held: readonly Holder[], me: string): OtherDevice => {
  const last = held.reduce((a, b) => (b.seenAt > a.seenAt ? b : a))
  const face = last.face ?? held.find((one) => one.face)?.face
  return {
    deviceId: last.deviceId,
    name: face?.name ?? '',
    role: face?.role ?? '',
    isMine: face?.member === me,
    seenAt: last.seenAt,
    heldAt: earliest(held.map(({ heldAt }) => heldAt)),
  }
}

/** Null if any is: not more is said than holds for all. */
const earliest = (times: readonly (number | null)[]): number | null =>
  times.length === 0 || times.includes(null) ? null : Math.min(...times.map(Number))
