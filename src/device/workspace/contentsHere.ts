import { readKind } from '../../documents/schema.ts'
import { isHeld, openKnown } from './arrivals.ts'
import type { WorkspacePorts } from './ports.ts'

/** Longer than a disk takes that has nothing else to do. */
const PATIENCE_MS = 3000

/**
 * Whether everything that was joined has arrived and stands on this device's disk (V1): to be asked before a visit. The
 * circles opened for it catch up with the hub meanwhile. Those held only to invite with are for others.
 */
export const areContentsHere = async (ports: WorkspacePorts): Promise<boolean> => {
  for (const circle of await ports.registry.list()) {
    if (circle.kind === 'me' || isHeld(circle)) continue
    const opening = await openKnown(ports, circle.circleId)
    if (!opening || !(await opening.session.kept(PATIENCE_MS)) || readKind(opening.doc) === null) return false
  }
  return true
}
