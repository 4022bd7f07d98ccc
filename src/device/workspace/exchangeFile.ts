import { readKind } from '../../documents/schema.ts'
import type { Circle, CircleId } from '../../seal/circle.ts'
import { kindOf, openEntry } from '../../seal/entry.ts'
import { openKnown } from './arrivals.ts'
import type { OpeningCircle } from './circleOpener.ts'
import type { FileWay, SealedPart } from './filePorts.ts'
import type { Learned } from './holders.ts'
import { awaitCircle } from './joinCircle.ts'
import type { WorkspacePorts } from './ports.ts'
import {
  countFresh,
  docOf,
  type FileNote,
  holds,
  mergeEntries,
  type OpenedEntry,
  openNote,
  openPart,
  sealNote,
  surplusOf,
} from './sealedParts.ts'
import type { ExchangePreview, Merged, PreviewCircle } from './workspaceFiles.ts'

/** Opens a circle and waits until its document may be written; null if it cannot be. */
const openReady = async (ports: WorkspacePorts, circleId: CircleId): Promise<OpeningCircle | null> => {
  const opening = await openKnown(ports, circleId)
  if (!opening) return null
  return (await opening.session.ready).ok ? opening : null
}

/** The sealed log of each circle as it is (L3); a circle that could not be opened is left out. */
export const collectCircles = async (
  ports: WorkspacePorts,
  way: FileWay,
  circleIds: readonly CircleId[],
  from: FileNote,
): Promise<readonly SealedPart[]> => {
  const parts: SealedPart[] = []
  for (const circleId of circleIds) {
    const opening = await openReady(ports, circleId)
    if (!opening) continue
    opening.session.flush()
    const note = sealNote(opening.circle, from)
    for (const carried of way.collectParts(opening.session)) parts.push({ ...carried, circleId, note })
  }
  return parts
}

const partsByCircle = (parts: readonly SealedPart[]): ReadonlyMap<CircleId, readonly SealedPart[]> => {
  const byCircle = new Map<CircleId, SealedPart[]>()
  for (const part of parts) byCircle.set(part.circleId, [...(byCircle.get(part.circleId) ?? []), part])
  return byCircle
}

/** Null if any part that this device can check is not what the circle's writers signed. Changes nothing. */
export const previewExchange = async (
  ports: WorkspacePorts,
  { writtenAt, parts }: { readonly writtenAt: number; readonly parts: readonly SealedPart[] },
): Promise<ExchangePreview | null> => {
  const circles: PreviewCircle[] = []
  const byCircle = partsByCircle(parts)
  let from: string | null = null
  for (const [circleId, own] of byCircle) {
    const known = await ports.registry.get(circleId)
    const opening = known && (await openReady(ports, circleId))
    if (!opening) continue
    const opened = await Promise.all(own.map((part) => openPart(opening.circle, part)))
    if (opened.includes(null)) return null
    from ??= writerOf(opening.circle, own)?.name ?? null
    const fresh = countFresh(opening.doc, inOrder(own, opened).flat())
    const { kind, programmeId, face } = known
    circles.push({ circleId, kind, programmeId, title: face?.title ?? '', fresh })
  }
  return { type: 'exchange', writtenAt, from, circles, unknown: byCircle.size - circles.length, parts }
}

const writerOf = (circle: Circle, parts: readonly SealedPart[]): FileNote | null =>
  parts.map(({ note }) => openNote(circle, note)).find((note) => note !== null) ?? null

type Opened = NonNullable<Awaited<ReturnType<typeof openPart>>>

/** Older generations first, as they were written. */
const inOrder = (parts: readonly SealedPart[], opened: readonly (Opened | null)[]): readonly Opened[] =>
  parts
    .map(({ generation }, i) => ({ generation, entries: opened[i] ?? [] }))
    .sort((a, b) => a.generation - b.generation)
    .map(({ entries }) => entries)

export type MergeEvents = {
  readonly onProgress?: (done: number, of: number) => void
  readonly onTaken?: OnTaken
}
/** What to do once a circle of a file was taken in. */
export type OnTaken = (circleId: CircleId, from: FileNote | null, learned: Learned) => Promise<unknown>

/**
 * Merges what this device has links for; merged twice, or in any order, it changes nothing more. A narrower circle of
 * the file may lead to a wider one of it (L2): so it goes round until nothing is added. Ends once it is on the disk (V1).
 */
export const mergeParts = async (
  ports: WorkspacePorts,
  way: FileWay,
  parts: readonly SealedPart[],
  { onProgress = () => undefined, onTaken = async () => undefined }: MergeEvents = {},
): Promise<Merged> => {
  const left = new Map(partsByCircle(parts))
  const total = left.size
  let fresh = 0
  let unkept = 0
  for (let hasMerged = true; hasMerged && left.size > 0; ) {
    hasMerged = false
    for (const [circleId, own] of [...left]) {
      if (!(await ports.registry.get(circleId))) continue
      const opening = await openReady(ports, circleId)
      const merged = opening && (await mergeCircle(ports, way, opening, own))
      if (opening && merged) {
        fresh += merged.fresh
        // Where one did not get to the disk in time, the others are not waited for.
        if (!(await opening.session.kept(unkept > 0 ? 0 : undefined))) unkept += 1
        await onTaken(circleId, writerOf(opening.circle, own), merged.learned)
        left.delete(circleId)
        hasMerged = true
        if (left.size > 0 || (await ports.registry.get(circleId))?.kind === null) await followLinks(ports, opening)
      }
      onProgress(total - left.size, total)
    }
  }
  return { circles: total - left.size, fresh, leftOut: left.size, unkept }
}

/** Notes what has arrived, and the circles that it leads to. */
const followLinks = async (ports: WorkspacePorts, { id, doc }: OpeningCircle): Promise<void> => {
  if (readKind(doc)) await awaitCircle(ports, id)
}

type MergedCircle = {
  /** How many entries were new. */
  readonly fresh: number
  readonly learned: Learned
}

/** Null if the gate refused any of them, and then nothing was merged. */
const mergeCircle = async (
  ports: WorkspacePorts,
  way: FileWay,
  opening: OpeningCircle,
  parts: readonly SealedPart[],
): Promise<MergedCircle | null> => {
  const { circle, doc, session } = opening
  const opened = await Promise.all(parts.map((part) => openPart(circle, part)))
  if (opened.includes(null)) return null
  const entries = inOrder(parts, opened).flat()
  const fresh = countFresh(doc, entries)
  const held = await heldBy(ports, opening, entries)
  // Before anybody else can say that he has it too.
  const fileAt = ports.now()
  const { unmatched, refused } = await way.deliverParts(session, parts)
  // Whatever the session's own logs had no place for is owed to them from now on (L5).
  if (unmatched.length + refused.length > 0) mergeEntries(doc, entries)
  session.flush()
  return { fresh, learned: { ...held, ...(fresh > 0 && { fileAt }) } }
}

/** What the writer of a file held of what is here: all of it, or what was written here up to some time. */
const heldBy = async (
  { now, waitingEntries }: WorkspacePorts,
  { circle, doc, id }: OpeningCircle,
  entries: readonly OpenedEntry[],
): Promise<Learned> => {
  const theirs = docOf(entries)
  if (holds(theirs, surplusOf(doc, theirs))) return { heldAt: now() }
  const seen = docOf(entries)
  let ownAt: number | null = null
  for (const { entry, addedAt } of await waitingEntries(id)) {
    const kind = kindOf(entry)
    const plain = openEntry(circle, entry)
    if (kind === null || !plain || !holds(seen, { kind, plain })) break
    ownAt = addedAt
  }
  return { ownAt }
}
