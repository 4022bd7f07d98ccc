import type { Author } from '../../documents/command.ts'
import type { MemberId } from '../../documents/ids.ts'
import { readKind } from '../../documents/schema.ts'
import { isSide } from '../../method/sides.ts'
import { openKnown } from './arrivals.ts'
import type { OpeningCircle } from './circleOpener.ts'
import { areContentsHere } from './contentsHere.ts'
import { copyExampleProgramme } from './copyExample.ts'
import { createCommunity } from './createCommunity.ts'
import { createProgramme, fillNew, teamsOfTwo } from './createProgramme.ts'
import { createDossier, leaveDossier } from './dossiers.ts'
import { createFiles } from './files.ts'
import { broughtByHand } from './holders.ts'
import { awaitCircle, joinCircle } from './joinCircle.ts'
import { openProgramme } from './openProgramme.ts'
import type { WorkspacePorts } from './ports.ts'
import { takeOut } from './takeOut.ts'
import { unawaited } from './unawaited.ts'
import type { Engine, OpenProgramme, ProgrammeId } from './workspace.ts'

/** What works on documents: made once per tab, after home is on the screen. */
export const createEngine = (ports: WorkspacePorts): Engine => {
  const programmes = new Map<ProgrammeId, Promise<OpenProgramme>>()

  const author = async (): Promise<Author> => {
    const { memberId, language, sides } = await ports.profile()
    return { member: memberId as MemberId, language, sides: sides.filter(isSide), now: ports.now() }
  }

  const open = (id: ProgrammeId): Promise<OpenProgramme> => {
    const known = programmes.get(id)
    if (known) return known
    const opening = openProgramme(ports, id)
    programmes.set(id, opening)
    // Whoever asks again has it tried again.
    opening.catch(() => programmes.delete(id))
    return opening
  }

  return {
    createProgramme: async (input) => {
      const creator = await author()
      if (input.community) return createCommunity(ports, creator, input, input.community)
      return createProgramme(ports, creator, teamsOfTwo(creator.sides, input), fillNew(input))
    },
    copyExample: async () => copyExampleProgramme(ports, await author()),
    join: (link) => joinCircle(ports, link),
    openProgramme: open,
    createDossier: async (input) => createDossier(ports, await author(), input),
    leaveDossier: async (id, options) => {
      const left = await leaveDossier(ports, id, options)
      if (left.ok) programmes.delete(id)
      return left
    },
    catchUp: () => catchUp(ports),
    areContentsHere: () => areContentsHere(ports),
    flush: () => {
      for (const { session } of ports.opener.all()) session.flush()
    },
    files: (way) => createFiles(ports, way),
    takeOut: () => {
      const open = ports.opener.all().filter((opening) => !staysOff(opening))
      return takeOut(open.map(({ doc }) => doc))
    },
    leave: () => {
      for (const { session } of ports.opener.all()) session.leaveLastWords()
    },
  }
}

/** What is said in a talk leaves in no file of plain words (S52), unless that file is all that may be left of it (V1). */
const staysOff = ({ doc, session }: OpeningCircle): boolean => {
  const { typed, problem } = session.getState()
  return readKind(doc) === 'talk' && typed === 0 && problem === null
}

/** Opens what still has something to send or to receive, so that it is exchanged without anybody looking at it. */
const catchUp = async (ports: WorkspacePorts): Promise<void> => {
  const brought = await broughtByHand(ports.db)
  for (const { circleId, kind, face } of await ports.registry.list()) {
    if (kind === 'me') continue
    const isExpected = kind === null || face?.title === ''
    if (isExpected) unawaited(awaitCircle(ports, circleId))
    else if (brought.has(circleId) || (await ports.waiting(circleId)) > 0) await openKnown(ports, circleId)
  }
}
