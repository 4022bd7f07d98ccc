import type { Author } from '../../documents/command.ts'
import { startDossier } from '../../documents/dossier.ts'
import { fail, ok, type Result } from '../../result.ts'
import { forgetSecret } from '../keyring.ts'
import { receive } from './arrivals.ts'
import { begin } from './createProgramme.ts'
import { meSecret } from './meCircle.ts'
import type { WorkspacePorts } from './ports.ts'
import type { CreateError, DossierId, LeaveError, NewDossier } from './workspace.ts'

/** Makes the one circle that a dossier's people share; what only I read comes when it is opened. */
export const createDossier = async (
  ports: WorkspacePorts,
  author: Author,
  input: NewDossier,
): Promise<Result<DossierId, CreateError>> => {
  const begun = await begin(ports, 'team', null, { title: input.organisation, dossier: input })
  if (!begun.ok) return begun
  const team = begun.value
  const started = startDossier(team.doc, author, input)
  // The form asks for a name before this is called.
  if (!started.ok) throw new Error(`a new dossier refused: ${started.error.type}`)
  team.session.flush()
  await receive(ports, team, await team.arrived, () => undefined)
  return ok(team.id)
}

/** The widest circle first: cut off in between, what is left is what only I read, and leaving again ends it. */
export const leaveDossier = async (
  ports: WorkspacePorts,
  id: DossierId,
  { evenIfWaiting = false }: { readonly evenIfWaiting?: boolean } = {},
): Promise<Result<void, LeaveError>> => {
  if (!evenIfWaiting) {
    const count = await ports.waiting(id)
    if (count > 0) return fail({ type: 'waiting', count })
  }
  const circles = (await ports.registry.list()).filter(({ programmeId }) => programmeId === id)
  for (const { circleId } of circles.toSorted((a, b) => Number(a.kind === 'me') - Number(b.kind === 'me'))) {
    await ports.opener.close(circleId)
    const forgotten = await ports.forget(circleId, { evenIfWaiting: true })
    if (!forgotten.ok) return forgotten
  }
  return forgetSecret(ports.db, meSecret(id))
}
