import { readKind } from '../../documents/schema.ts'
import type { CircleId } from '../../seal/circle.ts'
import { openKnown } from './arrivals.ts'
import type { OpeningCircle } from './circleOpener.ts'
import type { FileWay, SealedPart } from './filePorts.ts'
import { awaitCircle } from './joinCircle.ts'
import type { WorkspacePorts } from './ports.ts'
import { countFresh, mergeEntries, openNote, openPart, sealNote } from './sealedParts.ts'
import type { ExchangePreview, Merged, PreviewCircle } from './workspaceFiles.ts'

/** Opens a circle and waits until its document may be written; null if it cannot be. */
export const openReady = async (ports: WorkspacePorts, circleId: CircleId): Promise<OpeningCircle | null> => {
  const opening = await openKnown(ports, circleId)
  if (!opening) return null
  return (await opening.session.ready).ok ? opening : null
}

/** The sealed log of each circle as it is (L3); a circle that could not be opened is left out. */
export const collectCircles = async (
  ports: WorkspacePorts,
  way: FileWay,
  circleIds: readonly CircleId[],
  from: string,
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
    from ??= own.map(({ note }) => openNote(opening.circle, note)).find((name) => name !== null) ?? null
    const fresh = countFresh(opening.doc, inOrder(own, opened).flat())
    const { kind, programmeId, face } = known
    circles.push({ circleId, kind, programmeId, title: face?.title ?? '', fresh })
  }
  return { type: 'exchange', writtenAt, from, circles, unknown: byCircle.size - circles.length, parts }
}

type Opened = NonNullable<Awaited<ReturnType<typeof openPart>>>

/** Older generations first, as they were written. */
const inOrder = (parts: readonly SealedPart[], opened: readonly (Opened | null)[]): readonly Opened[] =>
  parts
    .map(({ generation }, i) => ({ generation, entries: opened[i] ?? [] }))
    .sort((a, b) => a.generation - b.generation)
    .map(({ entries }) => entries)

/**
 * Merges what this device has links for; merged twice, or in any order, it changes nothing more. A narrower circle of
 * the file may lead to a wider one of it (L2): so it goes round until nothing is added.
 */
export const mergeParts = async (
  ports: WorkspacePorts,
  way: FileWay,
  parts: readonly SealedPart[],
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Merged> => {
  const left = new Map(partsByCircle(parts))
  const total = left.size
  let fresh = 0
  for (let hasMerged = true; hasMerged && left.size > 0; ) {
    hasMerged = false
    for (const [circleId, own] of [...left]) {
      if (!(await ports.registry.get(circleId))) continue
      const opening = await openReady(ports, circleId)
      const merged = opening && (await mergeCircle(way, opening, own))
      if (opening && merged !== null) {
        fresh += merged
        left.delete(circleId)
        hasMerged = true
        if (left.size > 0 || (await ports.registry.get(circleId))?.kind === null) await followLinks(ports, opening)
      }
      onProgress(total - left.size, total)
    }
  }
  return { circles: total - left.size, fresh, leftOut: left.size }
}

/** Notes what has arrived, and the circles that it leads to. */
const followLinks = async (ports: WorkspacePorts, { id, doc }: OpeningCircle): Promise<void> => {
  if (readKind(doc)) await awaitCircle(ports, id)
}

/** How many entries were new; null if the gate refused any of them, and then nothing was merged. */
const mergeCircle = async (
  way: FileWay,
  { circle, doc, session }: OpeningCircle,
  parts: readonly SealedPart[],
): Promise<number | null> => {
  const opened = await Promise.all(parts.map((part) => openPart(circle, part)))
  if (opened.includes(null)) return null
  const entries = inOrder(parts, opened).flat()
  const fresh = countFresh(doc, entries)
  const { unmatched, refused } = await way.deliverParts(session, parts)
  // Whatever the session's own logs had no place for is owed to them from now on (L5).
  if (unmatched.length + refused.length > 0) mergeEntries(doc, entries)
  session.flush()
  return fresh
}
