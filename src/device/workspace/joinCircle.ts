import { fail, ok, type Result } from '../../result.ts'
import { toBase64url } from '../../seal/bytes.ts'
import type { CircleId } from '../../seal/circle.ts'
import { type Invitation, linkFragment, parseLink } from '../../seal/link.ts'
import type { KnownCircle } from '../registry.ts'
import { isDossier, openKnown, receive } from './arrivals.ts'
import type { WorkspacePorts } from './ports.ts'
import { unawaited } from './unawaited.ts'
import type { JoinError, Joined, ProgrammeId } from './workspace.ts'

/** How long joining waits for the first contents before it says that they will come at the first exchange. */
const PATIENCE_MS = 4000

/** Takes a link in: works without a network too; the contents then come at the first exchange. */
export const joinCircle = async (ports: WorkspacePorts, text: string): Promise<Result<Joined, JoinError>> => {
  const link = parseLink(text)
  if (!link.ok) return link
  const { circle } = link.value
  const known = await ports.registry.get(circle.id)
  const added = await keep(ports, link.value)
  if (!added.ok) return added
  if (known) return fail({ type: 'alreadyJoined', ...placeOf(known) })
  await Promise.race([awaitCircle(ports, circle.id), patience()])
  return ok({ circleId: circle.id, ...placeOf(await ports.registry.get(circle.id)) })
}

/** Which programme or dossier a circle leads to, as far as it is known. */
const placeOf = (known: KnownCircle | null): Pick<Joined, 'programmeId' | 'dossierId'> => {
  const id = (known?.programmeId ?? null) as ProgrammeId | null
  return known && isDossier(known) ? { programmeId: null, dossierId: known.circleId } : { programmeId: id }
}

/** Opens a circle whose contents may be still to come, and notes what it is once they are here. */
export const awaitCircle = async (ports: WorkspacePorts, circleId: CircleId): Promise<ProgrammeId | null> => {
  const opening = await openKnown(ports, circleId)
  if (!opening) return null
  // Home names a programme by its widest circles: they are received too, without anybody opening it.
  return receive(ports, opening, await opening.arrived, (wider) => unawaited(awaitCircle(ports, wider)))
}

const keep = ({ registry }: WorkspacePorts, { circle, decision }: Invitation) =>
  registry.add({
    circleId: circle.id,
    kind: null,
    programmeId: null,
    face: { title: '', mayFound: decision.type === 'found' },
    secrets: {
      fragment: linkFragment(circle),
      decisionSeed: decision.type === 'key' ? toBase64url(decision.seed) : null,
    },
  })

const patience = () => new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null))
