import * as Y from 'yjs'
import { readKind, startDocument } from '../../documents/schema.ts'
import { createCircle } from '../../seal/circle.ts'
import { linkFragment, parseLink } from '../../seal/link.ts'
import { claimSecret } from '../keyring.ts'
import { openKnown } from './arrivals.ts'
import type { OpeningCircle } from './circleOpener.ts'
import type { WorkspacePorts } from './ports.ts'
import { unawaited } from './unawaited.ts'
import type { ProgrammeId } from './workspace.ts'

export const meSecret = (placeId: string) => `me/${placeId}`

/**
 * What only the person at this device reads, one circle per programme or dossier, made at first sight. It goes into
 * backups and nowhere else. Null where this device's storage refuses.
 */
export const openMe = async (ports: WorkspacePorts, placeId: ProgrammeId): Promise<OpeningCircle | null> => {
  // Claimed before it is used: two tabs that open the place at once make one circle.
  const claimed = await claimSecret(ports.db, ports.keyring, meSecret(placeId), linkFragment(createCircle()))
  if (!claimed.ok) return null
  const link = parseLink(claimed.value)
  if (!link.ok) return null
  const { id } = link.value.circle
  const added = await ports.registry.add({
    ...{ circleId: id, kind: 'me', programmeId: placeId, face: { title: '' } },
    secrets: { fragment: claimed.value },
  })
  const opening = added.ok ? await openKnown(ports, id) : null
  if (!opening || !(await opening.session.ready).ok) return null
  if (!readKind(opening.doc)) startDocument(opening.doc, 'me')
  await takeInRestored(ports, opening, placeId)
  return opening
}

/** A backup restored beside what was here has brought another circle of the same kind: its words are shown too. */
const takeInRestored = async (ports: WorkspacePorts, own: OpeningCircle, placeId: ProgrammeId): Promise<void> => {
  for (const { circleId, kind, programmeId } of await ports.registry.list()) {
    if (kind !== 'me' || programmeId !== placeId || circleId === own.id) continue
    const other = await openKnown(ports, circleId)
    if (other) unawaited(other.arrived.then(({ doc }) => Y.applyUpdate(own.doc, Y.encodeStateAsUpdate(doc))))
  }
}
